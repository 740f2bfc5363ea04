/** Figures over many cases: read models fed by the record, dashboards, heatmap, exports, alerts. */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "shared",
            "access",
            "audit",
            "calendar",
            "guidance",
            "casefile",
            "workflow",
            "departure",
            "page"
        })
package uk.proportion.reporting;

import org.springframework.modulith.ApplicationModule;
