/** Emergency access: a case of another force or authority is read for an hour, with a second person's leave and an alarm. */
@ApplicationModule(
        displayName = "Emergency access",
        allowedDependencies = {"shared", "access", "casefile", "workflow"})
package uk.proportion.emergency;

import org.springframework.modulith.ApplicationModule;
