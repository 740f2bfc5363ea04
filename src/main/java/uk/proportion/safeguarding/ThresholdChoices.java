package uk.proportion.safeguarding;

import static uk.proportion.guidance.DecisionIds.SOCIAL_CARE_THRESHOLD;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Chronology;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.shared.Agency;
import uk.proportion.workflow.Departing;
import uk.proportion.workflow.TaskAnswers;

/** Keeps the threshold that a social worker chose in place of T5's, where everyone who may read the case sees it. */
@Component
class ThresholdChoices {
    private final ReferralSteps steps;
    private final Chronology chronology;
    private final Assessment assessment;
    private final ThresholdSignature signature;

    ThresholdChoices(ReferralSteps steps, Chronology chronology, Assessment assessment, ThresholdSignature signature) {
        this.steps = steps;
        this.chronology = chronology;
        this.assessment = assessment;
        this.signature = signature;
    }

    /** What it departs from to choose that threshold: nothing where T5 says the same. */
    List<Departing> departing(TaskAnswers answers, String chosen) {
        return assessment
                .asRead(answers.reference())
                .evaluation()
                .find(Agency.SOCIAL_CARE, SOCIAL_CARE_THRESHOLD, answers.subject())
                .filter(decision -> !chosen.equals(decision.value("threshold")))
                .map(decision -> new Departing(
                        SOCIAL_CARE_THRESHOLD,
                        answers.subject(),
                        decision.rules().stream().map(FiredRule::id).toList(),
                        decision.value("threshold"),
                        chosen,
                        signature.of(chosen)))
                .stream()
                .toList();
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
