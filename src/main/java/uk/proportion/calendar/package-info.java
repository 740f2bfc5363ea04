/** Working days, bank holidays and the deadlines that guidance sets, by nation. */
@org.springframework.modulith.ApplicationModule(displayName = "Calendar", allowedDependencies = "shared")
package uk.proportion.calendar;
