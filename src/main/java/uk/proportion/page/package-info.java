/** What all pages share: layout, navigation, and the words for what the product knows in codes. */
@ApplicationModule(
        displayName = "Pages",
        allowedDependencies = {"shared", "guidance", "access"})
package uk.proportion.page;

import org.springframework.modulith.ApplicationModule;
