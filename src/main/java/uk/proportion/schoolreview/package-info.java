/** The school's initial review, its response, and what it does in a case that it keeps. */
@ApplicationModule(
        displayName = "School review",
        allowedDependencies = {"shared", "guidance", "calendar", "access", "casefile", "workflow"})
package uk.proportion.schoolreview;

import org.springframework.modulith.ApplicationModule;
