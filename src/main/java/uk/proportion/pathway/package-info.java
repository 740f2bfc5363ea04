/** The end-to-end process: which stages are due on the facts as they are, begun, overtaken and ended in order. */
@ApplicationModule(
        displayName = "Pathway",
        allowedDependencies = {"shared", "guidance", "casefile", "workflow"})
package uk.proportion.pathway;

import org.springframework.modulith.ApplicationModule;
