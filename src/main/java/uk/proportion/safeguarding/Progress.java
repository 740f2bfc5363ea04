package uk.proportion.safeguarding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.proportion.casefile.Steps;

/** How far the referral of one child has come, read from its steps in their order. */
record Progress(List<Steps.Step> steps) {

    /** Whether a social worker's decision stands: made, and not returned since. */
    boolean isDecided() {
        return last(ReferralStep.DECIDED, ReferralStep.RETURNED)
                .filter(step -> step.is(ReferralStep.DECIDED))
                .isPresent();
    }

    /** The threshold that T5 said when it was last looked at. */
    Optional<String> lastThreshold() {
        return last(ReferralStep.THRESHOLD_CHANGED).map(Steps.Step::result);
    }

    /** Whether what was missing has been gathered since T5 came to its present threshold. */
    boolean isGathered() {
        return last(ReferralStep.GATHERED, ReferralStep.THRESHOLD_CHANGED)
                .filter(step -> step.is(ReferralStep.GATHERED))
                .isPresent();
    }

    /** What a social worker chose in place of T5's present threshold, unless a manager has returned it since. */
    Optional<String> chosen() {
        return last(ReferralStep.CHOSEN, ReferralStep.THRESHOLD_CHANGED, ReferralStep.RETURNED)
                .filter(step -> step.is(ReferralStep.CHOSEN))
                .map(Steps.Step::result);
    }

    /** The threshold that social care works on; empty until it is decided. */
    Optional<String> threshold() {
        return isDecided() ? chosen().or(this::lastThreshold) : Optional.empty();
    }

    /** The users on whose answers the threshold rests. */
    Set<String> deciders() {
        return steps.stream()
                .filter(step -> step.is(ReferralStep.DECIDED, ReferralStep.GATHERED, ReferralStep.CHOSEN))
                .map(Steps.Step::doneBy)
                .collect(Collectors.toSet());
    }

    /** Whether a strategy discussion about this child was held before. */
    boolean isDiscussed() {
        return last(ReferralStep.DISCUSSED).isPresent();
    }

    private Optional<Steps.Step> last(ReferralStep... wanted) {
        return steps.stream().filter(step -> step.is(wanted)).reduce((earlier, later) -> later);
    }
}
