/** Organisations, users, their roles, sign-in, and the rule of who is involved in a case. */
@ApplicationModule(allowedDependencies = "shared")
package uk.proportion.access;

import org.springframework.modulith.ApplicationModule;
