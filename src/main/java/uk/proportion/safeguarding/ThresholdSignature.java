package uk.proportion.safeguarding;

import static uk.proportion.guidance.DecisionIds.SIGN_OFF;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.Guidance;

/** Who has to sign a threshold, also one that a social worker chose in place of T5's (T10). */
@Component
class ThresholdSignature {
    private static final Map<String, Object> NOT_ABOUT_A_THRESHOLD = Map.of(
            "signing", "SOCIAL_CARE_DECISION",
            "schoolResponse", "NONE",
            "outcome", "NONE",
            "gate", "NONE",
            "override", "NO",
            "ownHardFactor", "NO",
            "againstVictimPreference", "NO");

    private final Guidance guidance;

    ThresholdSignature(Guidance guidance) {
        this.guidance = guidance;
    }

    /** @return a role, or {@code NONE} where nobody has to sign */
    String of(String threshold) {
        Map<String, Object> facts = new HashMap<>(NOT_ABOUT_A_THRESHOLD);
        facts.put("threshold", threshold);
        return guidance.decide(SIGN_OFF, facts).value("signOff");
    }
}
