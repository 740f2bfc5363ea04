/** The engine's configuration, what may be stored in it, and the way from a submitted form to the case file. */
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"shared", "guidance", "calendar", "access", "casefile", "imagery"})
package uk.proportion.workflow;

import org.springframework.modulith.ApplicationModule;
