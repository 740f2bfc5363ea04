/** A case passes to another force, authority or school, once that has accepted it. */
@ApplicationModule(
        displayName = "Transfer",
        allowedDependencies = {"shared", "access", "casefile", "workflow"})
package uk.proportion.transfer;

import org.springframework.modulith.ApplicationModule;
