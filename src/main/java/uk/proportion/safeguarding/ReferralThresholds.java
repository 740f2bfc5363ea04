package uk.proportion.safeguarding;

import static uk.proportion.guidance.DecisionIds.SOCIAL_CARE_THRESHOLD;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.StageName;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Decisions;

/** At which threshold social care works on a child's referral (T5), and whether anybody has decided on it yet. */
@Service
@Transactional
public class ReferralThresholds {
    /** Stands in place of a threshold until a social worker has decided on the referral. */
    public static final String NO_DECISION_YET = "NO_DECISION_YET";

    private static final Authorship PLATFORM = Authorship.system("threshold");

    private final Decisions decisions;
    private final ReferralSteps steps;
    private final ThresholdSignature signature;

    ReferralThresholds(Decisions decisions, ReferralSteps steps, ThresholdSignature signature) {
        this.decisions = decisions;
        this.steps = steps;
        this.signature = signature;
    }

    /**
     * What the process goes on with.
     *
     * @param threshold a value of T5, or {@link #NO_DECISION_YET}
     * @param signature the role that has to sign it, or {@code NONE}
     * @param gathered whether what was missing has been gathered at this threshold
     */
    public record Standing(String threshold, String signature, boolean gathered) {}

    /** Decides the threshold of that child afresh; one that a social worker chose stands while T5 says the same. */
    public Standing decide(CaseReference reference, String child) {
        Optional<String> threshold = Optional.ofNullable(decisions
                .afresh(reference, StageName.SAFEGUARDING_REFERRAL, child)
                .evaluation()
                .value(SOCIAL_CARE_THRESHOLD, child, "threshold"));
        threshold.ifPresent(value -> noteChange(reference, child, value));
        Progress progress = steps.of(reference, child);
        String standing = threshold.flatMap(asked -> progress.threshold()).orElse(NO_DECISION_YET);
        return new Standing(standing, signature.of(standing), progress.isGathered());
    }

    private void noteChange(CaseReference reference, String child, String threshold) {
        boolean same = steps.of(reference, child)
                .lastThreshold()
                .filter(threshold::equals)
                .isPresent();
        if (!same) {
            steps.done(reference, child, ReferralStep.THRESHOLD_CHANGED, threshold, PLATFORM);
        }
    }
}
