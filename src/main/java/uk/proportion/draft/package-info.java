/** Half-filled forms: kept for whoever fills them in, encrypted, until the form is sent, the work is over or thirty days have passed. */
@ApplicationModule(
        displayName = "Drafts",
        allowedDependencies = {"access", "workflow"})
package uk.proportion.draft;

import org.springframework.modulith.ApplicationModule;
