package uk.proportion.safeguarding;

import static uk.proportion.guidance.DecisionIds.SOCIAL_CARE_THRESHOLD;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.proportion.access.Role;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StageRuns;
import uk.proportion.casefile.Steps;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.ReviewableDecision;

/** Social care's threshold for a child, once a social worker has decided on it; taken again, the referral is decided anew. */
@Component
class ThresholdTakenAgain implements ReviewableDecision {
    private static final StageName STAGE = StageName.SAFEGUARDING_REFERRAL;

    private final ReferralSteps progress;
    private final Steps steps;
    private final StageRuns runs;

    ThresholdTakenAgain(ReferralSteps progress, Steps steps, StageRuns runs) {
        this.progress = progress;
        this.steps = steps;
        this.runs = runs;
    }

    @Override
    public String decision() {
        return SOCIAL_CARE_THRESHOLD;
    }

    @Override
    public Role reviewer() {
        return Role.TEAM_MANAGER;
    }

    @Override
    public Optional<String> standing(Situation situation, String child) {
        return situation.involves(Agency.SOCIAL_CARE)
                        && progress.of(situation.reference(), child).isDecided()
                ? Optional.ofNullable(situation.evaluation().value(SOCIAL_CARE_THRESHOLD, child, "threshold"))
                : Optional.empty();
    }

    @Override
    public void takeAgain(CaseReference reference, String child, String reason, Authorship by) {
        steps.setAside(reference, STAGE, child, by);
        runs.setAside(reference, STAGE, child);
    }
}
