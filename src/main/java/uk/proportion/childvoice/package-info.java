/** What a child wants and the contact with the parents, asked for before a case closes where no stage has asked. */
@ApplicationModule(
        displayName = "The child's voice",
        allowedDependencies = {"shared", "guidance", "access", "casefile", "workflow"})
package uk.proportion.childvoice;

import org.springframework.modulith.ApplicationModule;
