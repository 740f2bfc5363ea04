/** Whether a child is known from an earlier case: asked of each agency about its own cases, answered by a person (T9). */
@ApplicationModule(
        displayName = "Persistence",
        allowedDependencies = {"shared", "guidance", "access", "casefile", "workflow"})
package uk.proportion.persistence;

import org.springframework.modulith.ApplicationModule;
