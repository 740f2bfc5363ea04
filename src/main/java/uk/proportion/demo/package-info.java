/** The demonstration's cases: short scripts, played through the real processes by the demo's people. */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"shared", "access", "guidance", "workflow", "reporting"})
package uk.proportion.demo;

import org.springframework.modulith.ApplicationModule;
