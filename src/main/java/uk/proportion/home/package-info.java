/** What somebody sees first: what needs them now, the lists of their tasks, and the way to everything else. */
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {"shared", "access", "audit", "casefile", "workflow", "guidance", "page", "reporting"})
package uk.proportion.home;

import org.springframework.modulith.ApplicationModule;
