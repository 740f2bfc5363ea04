/** Children's social care: the decision on each child's referral, and what follows from its threshold (guidance section 4, T5). */
@ApplicationModule(
        displayName = "Safeguarding",
        allowedDependencies = {"shared", "guidance", "access", "casefile", "workflow"})
package uk.proportion.safeguarding;

import org.springframework.modulith.ApplicationModule;
