/** Keeps pictures, videos and every other file out: what looks like one in any text is refused, counted and put on record. */
@ApplicationModule(
        displayName = "No imagery",
        allowedDependencies = {"shared", "access"})
package uk.proportion.imagery;

import org.springframework.modulith.ApplicationModule;
