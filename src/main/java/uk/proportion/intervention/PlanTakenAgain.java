package uk.proportion.intervention;

import static uk.proportion.guidance.DecisionIds.INTERVENTION_PLAN;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.access.Role;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.MeasureState;
import uk.proportion.casefile.Plans;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StageRuns;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.ReviewableDecision;

/** A child's plan that was agreed and is still to be delivered; taken again, what is not completed is agreed anew. */
@Component
class PlanTakenAgain implements ReviewableDecision {
    private final Plans plans;
    private final StageRuns runs;

    PlanTakenAgain(Plans plans, StageRuns runs) {
        this.plans = plans;
        this.runs = runs;
    }

    @Override
    public String decision() {
        return INTERVENTION_PLAN;
    }

    @Override
    public Role reviewer() {
        return Role.DSL;
    }

    @Override
    public Optional<String> standing(Situation situation, String child) {
        boolean agreed = situation.involves(Agency.SCHOOL)
                && plans.of(situation.reference(), child).stream()
                        .anyMatch(measure -> measure.state() == MeasureState.AGREED);
        return agreed
                ? situation
                        .evaluation()
                        .find(INTERVENTION_PLAN, child)
                        .map(plan -> plan.codes("plan").stream().sorted().collect(Collectors.joining(",")))
                : Optional.empty();
    }

    @Override
    public void takeAgain(CaseReference reference, String child, String reason, Authorship by) {
        plans.proposeAgain(reference, child, by);
        runs.setAside(reference, StageName.EDUCATION_AND_INTERVENTION, child);
    }
}
