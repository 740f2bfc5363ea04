/** The police response: which crimes are recorded (T3), how far to go (T4a), who checks it and what is done. */
@ApplicationModule(
        displayName = "Police response",
        allowedDependencies = {"shared", "guidance", "calendar", "access", "casefile", "workflow"})
package uk.proportion.policeresponse;

import org.springframework.modulith.ApplicationModule;
