package uk.proportion.safeguarding;

import org.springframework.stereotype.Component;
import uk.proportion.casefile.Chronology;
import uk.proportion.workflow.TaskAnswers;

/** Keeps the threshold that a social worker chose in place of T5's, where everyone who may read the case sees it. */
@Component
class ThresholdChoices {
    private final ReferralSteps steps;
    private final Chronology chronology;

    ThresholdChoices(ReferralSteps steps, Chronology chronology) {
        this.steps = steps;
        this.chronology = chronology;
    }

    void keep(TaskAnswers answers, String threshold) {
        steps.done(answers.reference(), answers.subject(), ReferralStep.CHOSEN, threshold, answers.by());
        chronology.add(
                answers.reference(),
                answers.by(),
                "THRESHOLD_CHOSEN",
                answers.subject(),
                "Threshold chosen by the social worker: " + threshold);
    }
}
