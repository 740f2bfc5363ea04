/** What is given out of a case on paper: summaries, referral forms and letters, each kept as it was given. */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"shared", "guidance", "access", "casefile", "page"})
package uk.proportion.document;

import org.springframework.modulith.ApplicationModule;
