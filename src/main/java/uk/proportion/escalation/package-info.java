/** Missed deadlines: each clock that runs is watched, and a miss is put before the partnership's manager. */
@ApplicationModule(
        displayName = "Escalation",
        allowedDependencies = {"shared", "casefile", "workflow"})
package uk.proportion.escalation;

import org.springframework.modulith.ApplicationModule;
