package uk.proportion.intervention;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.MeasureState;
import uk.proportion.casefile.Plans;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** An agency says how its measure came out; a completed one with the evidence that it was. */
@Component
class DeliverTheMeasure implements FormHandler {
    private static final String RESULT = "measureResult";

    private final Plans plans;

    DeliverTheMeasure(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String form() {
        return "deliver-the-measure";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(RESULT);
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        MeasureState result = MeasureState.valueOf(answers.required(RESULT));
        String measure = answers.code(ProcessVariable.MEASURE);
        plans.move(answers.reference(), answers.subject(), measure, result, answers.by());
        return Map.of();
    }
}
