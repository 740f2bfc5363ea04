package uk.proportion.intervention;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.MeasureState;
import uk.proportion.casefile.Plans;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** The child and the parents agree to what is proposed, or decline it. */
@Component
class AgreeThePlan implements FormHandler {
    private static final String AGREEMENT = "planAgreement";

    private final Plans plans;

    AgreeThePlan(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String form() {
        return "agree-the-plan";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(AGREEMENT);
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        MeasureState agreement = MeasureState.valueOf(answers.required(AGREEMENT));
        plans.of(answers.reference(), answers.subject()).stream()
                .filter(measure -> measure.state() == MeasureState.PROPOSED)
                .forEach(measure ->
                        plans.move(answers.reference(), answers.subject(), measure.measure(), agreement, answers.by()));
        return Map.of();
    }
}
