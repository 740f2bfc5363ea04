package uk.proportion.recording;

import static uk.proportion.guidance.DecisionIds.PERMITTED_OUTCOMES;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.Guidance;

/**
 * Whether the outcome of a crime still stands. It has to be decided anew once somebody has reopened it, once the facts no
 * longer permit it, and once there is a ground to cancel the crime. A cancellation is final unless somebody reopens it.
 */
@Component
class StandingOutcome {
    private final Guidance guidance;

    StandingOutcome(Guidance guidance) {
        this.guidance = guidance;
    }

    boolean mustBeDecidedAnew(CrimeSituation crime) {
        if (!crime.hasOutcome() || crime.isReopened()) {
            return crime.hasOutcome();
        }
        return !CrimeSituation.isCancellation(crime.outcome())
                && (!isPermitted(crime) || crime.proposable().stream().anyMatch(CrimeSituation::isCancellation));
    }

    /** That the child has grown up since takes nothing away: the age that T7b asks for is the age of the conduct. */
    private boolean isPermitted(CrimeSituation crime) {
        if (crime.permitted().contains(crime.outcome())) {
            return true;
        }
        Map<String, Object> facts =
                new HashMap<>(crime.decision(PERMITTED_OUTCOMES).facts());
        return crime.ageAtConduct()
                .map(age -> {
                    facts.put("ageNow", age);
                    return guidance.decide(PERMITTED_OUTCOMES, facts)
                            .codes("permitted")
                            .contains(crime.outcome());
                })
                .orElse(false);
    }
}
