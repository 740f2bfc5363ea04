/** How the partnership's work goes: pages for managers and agencies, their figures, their exports, and alerts. */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "shared",
            "access",
            "audit",
            "casefile",
            "calendar",
            "workflow",
            "page",
            "departure",
            "guidance"
        })
package uk.proportion.reporting;

import org.springframework.modulith.ApplicationModule;
