/** The decision tables T0–T10 of the guidance, the words they use, and why they answer as they do. */
@org.springframework.modulith.ApplicationModule(displayName = "Guidance", allowedDependencies = "shared")
package uk.proportion.guidance;
