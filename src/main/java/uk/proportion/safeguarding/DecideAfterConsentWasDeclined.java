package uk.proportion.safeguarding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Chronology;
import uk.proportion.workflow.Departing;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** Where early help is declined, a social worker may raise the referral to an assessment, with reasons (T5 row 5a). */
@Component
class DecideAfterConsentWasDeclined implements FormHandler {
    private static final String RAISE = "raiseToAssessment";
    private static final String RAISED = "S17_ASSESSMENT";

    private final ThresholdChoices choices;
    private final Chronology chronology;

    DecideAfterConsentWasDeclined(ThresholdChoices choices, Chronology chronology) {
        this.choices = choices;
        this.chronology = chronology;
    }

    @Override
    public String form() {
        return "decide-after-consent-was-declined";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(RAISE);
    }

    @Override
    public List<Departing> departures(TaskAnswers answers) {
        return "YES".equals(answers.required(RAISE)) ? choices.departing(answers, RAISED) : List.of();
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        String raise = answers.required(RAISE);
        if ("YES".equals(raise)) {
            choices.keep(answers, RAISED);
        } else {
            chronology.add(
                    answers.reference(),
                    answers.by(),
                    "REFUSAL_RESPECTED",
                    answers.subject(),
                    "The refusal of early help is respected");
        }
        return Map.of(ProcessVariable.RAISED_TO_ASSESSMENT, raise);
    }
}
