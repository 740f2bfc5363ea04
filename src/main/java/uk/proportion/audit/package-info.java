/** The record that nobody can bend: every act, decision and read, chained by hashes, and the verifier of the chain. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "access"})
package uk.proportion.audit;

import org.springframework.modulith.ApplicationModule;
