/** Requests to have imagery taken down: which service was asked, who helped the child, and what came of it. */
@ApplicationModule(
        displayName = "Take-downs",
        allowedDependencies = {"shared", "guidance", "calendar", "access", "casefile", "page", "imagery"})
package uk.proportion.takedown;

import org.springframework.modulith.ApplicationModule;
