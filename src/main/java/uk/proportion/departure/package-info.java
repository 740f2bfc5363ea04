/** Choices other than what guidance recommends: kept with their reason, signed by a second person, and reviewed. */
@ApplicationModule(
        displayName = "Departures",
        allowedDependencies = {"shared", "guidance", "access", "casefile", "workflow", "page"})
package uk.proportion.departure;

import org.springframework.modulith.ApplicationModule;
