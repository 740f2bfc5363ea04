package uk.proportion.safeguarding;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** A social worker has gathered what T5 was missing; the second time the choice is theirs. */
@Component
class GatherInformation implements FormHandler {
    private final ReferralSteps steps;

    GatherInformation(ReferralSteps steps) {
        this.steps = steps;
    }

    @Override
    public String form() {
        return "gather-information";
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        steps.done(answers.reference(), answers.subject(), ReferralStep.GATHERED, null, answers.by());
        return Map.of();
    }
}
