/** The outcome of each recorded crime: proposed, explained, signed and confirmed, or the crime cancelled (T7, T8, T10). */
@ApplicationModule(
        displayName = "Recording decision",
        allowedDependencies = {"shared", "guidance", "access", "casefile", "workflow", "page"})
package uk.proportion.recording;

import org.springframework.modulith.ApplicationModule;
