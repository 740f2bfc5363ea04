package uk.proportion.reporting.engine;

import java.util.Map;
import uk.proportion.shared.Agency;

/** Whose a whole process is: what runs in it by itself counts with that agency. A process of several agencies is nobody's. */
final class OwnersOfProcesses {
    static final Map<String, Agency> OWNERS = Map.of(
            "school-review", Agency.SCHOOL,
            "police-response", Agency.POLICE,
            "recording-decision", Agency.POLICE,
            "safeguarding-referral", Agency.SOCIAL_CARE);

    private OwnersOfProcesses() {}
}
