package uk.proportion.safeguarding;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** A social worker has acknowledged the referral of a child and answered what the threshold rests on. */
@Component
class DecideOnTheReferral implements FormHandler {
    private final ReferralSteps steps;

    DecideOnTheReferral(ReferralSteps steps) {
        this.steps = steps;
    }

    @Override
    public String form() {
        return "decide-on-the-referral";
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        steps.done(answers.reference(), answers.subject(), ReferralStep.DECIDED, null, answers.by());
        return Map.of();
    }
}
