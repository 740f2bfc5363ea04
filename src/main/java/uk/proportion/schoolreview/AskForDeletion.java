package uk.proportion.schoolreview;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** The young people have been asked to delete, until a day; by default until the next working day. */
@Component
class AskForDeletion implements FormHandler {
    private static final String DEADLINE = "deletionDeadline";

    private final SchoolActions actions;
    private final Assessment assessment;
    private final SchoolDates dates;

    AskForDeletion(SchoolActions actions, Assessment assessment, SchoolDates dates) {
        this.actions = actions;
        this.assessment = assessment;
        this.dates = dates;
    }

    @Override
    public String form() {
        return "ask-for-deletion";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(DEADLINE);
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        LocalDate until = answers.text(DEADLINE)
                .map(LocalDate::parse)
                .orElseGet(() -> dates.dayOf("deletion", assessment.now(answers.reference())));
        if (until.isBefore(dates.today())) {
            throw new Refusal("\"%s\" has passed already: choose today or a later day".formatted(DEADLINE));
        }
        actions.deletionAsked(answers.reference(), until, answers.by());
        return Map.of();
    }
}
