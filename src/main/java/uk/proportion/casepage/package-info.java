/** The pages of a case: the case file, its chronology, the list of the own cases, and what is added or corrected by hand. */
@ApplicationModule(
        displayName = "Case pages",
        allowedDependencies = {"shared", "guidance", "access", "casefile", "workflow", "page", "takedown", "departure"})
package uk.proportion.casepage;

import org.springframework.modulith.ApplicationModule;
