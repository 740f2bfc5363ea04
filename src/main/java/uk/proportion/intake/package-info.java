/** The report of an incident, the immediate actions (T0) and the first steps of each route (T1). */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"shared", "guidance", "access", "casefile", "workflow"})
package uk.proportion.intake;

import org.springframework.modulith.ApplicationModule;
