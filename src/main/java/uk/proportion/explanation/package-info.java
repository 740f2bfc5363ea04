/** Why a decision was given, as people read it: rule, facts, sources, and what would have changed it. */
@ApplicationModule(
        displayName = "Explanation",
        allowedDependencies = {"shared", "guidance", "access", "casefile", "page"})
package uk.proportion.explanation;

import org.springframework.modulith.ApplicationModule;
