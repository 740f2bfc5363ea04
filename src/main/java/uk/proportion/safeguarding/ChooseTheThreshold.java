package uk.proportion.safeguarding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.Departing;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** A social worker chooses the threshold where T5, asked twice, gives none. */
@Component
class ChooseTheThreshold implements FormHandler {
    private static final String CHOICE = "chosenThreshold";

    private final ThresholdChoices choices;

    ChooseTheThreshold(ThresholdChoices choices) {
        this.choices = choices;
    }

    @Override
    public String form() {
        return "choose-the-threshold";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(CHOICE);
    }

    @Override
    public List<Departing> departures(TaskAnswers answers) {
        return choices.departing(answers, answers.required(CHOICE));
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        choices.keep(answers, answers.required(CHOICE));
        return Map.of();
    }
}
