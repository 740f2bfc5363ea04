/** Corrected facts: new facts from any agency by a form, and the review of decisions that rested on a corrected one. */
@ApplicationModule(
        displayName = "Correction",
        allowedDependencies = {"shared", "guidance", "access", "casefile", "workflow"})
package uk.proportion.correction;

import org.springframework.modulith.ApplicationModule;
