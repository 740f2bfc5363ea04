/** Each child's education and intervention plan: agreed, delivered by the agency that owns each measure, evidenced (T6). */
@ApplicationModule(
        displayName = "Education and intervention",
        allowedDependencies = {"shared", "guidance", "access", "casefile", "workflow"})
package uk.proportion.intervention;

import org.springframework.modulith.ApplicationModule;
