package uk.proportion.policeresponse;

import static uk.proportion.guidance.DecisionIds.POLICE_RESPONSE_TIER;
import static uk.proportion.guidance.Evaluation.CASE;

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

/** The tier of the police response, once it was checked; taken again, it is checked and responded to anew. */
@Component
class TierTakenAgain implements ReviewableDecision {
    private static final StageName STAGE = StageName.POLICE_RESPONSE;

    private final PoliceSteps progress;
    private final Steps steps;
    private final StageRuns runs;

    TierTakenAgain(PoliceSteps progress, Steps steps, StageRuns runs) {
        this.progress = progress;
        this.steps = steps;
        this.runs = runs;
    }

    @Override
    public String decision() {
        return POLICE_RESPONSE_TIER;
    }

    @Override
    public Role reviewer() {
        return Role.SUPERVISOR;
    }

    @Override
    public Optional<String> standing(Situation situation, String subject) {
        return Optional.ofNullable(situation.evaluation().value(POLICE_RESPONSE_TIER, CASE, "tier"))
                .filter(tier -> situation.involves(Agency.POLICE))
                .filter(tier -> progress.of(situation.reference()).stands(CASE, PoliceStep.CHECKED, tier));
    }

    @Override
    public void takeAgain(CaseReference reference, String subject, String reason, Authorship by) {
        steps.setAside(reference, STAGE, CASE, by);
        runs.setAside(reference, STAGE, CASE);
    }
}
