/** The case file: everything known, decided and done in a case, and who each child is. */
@ApplicationModule(
        displayName = "Case file",
        allowedDependencies = {"shared", "guidance", "calendar", "access", "imagery"})
package uk.proportion.casefile;

import org.springframework.modulith.ApplicationModule;
