package uk.proportion.schoolreview;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** Deletion is confirmed, or asked for again; where somebody refuses, the school may ask for the police. */
@Component
class ConfirmTheDeletion implements FormHandler {
    private static final String RESULT = "deletionResult";

    private final SchoolActions actions;
    private final CaseFiles files;

    ConfirmTheDeletion(SchoolActions actions, CaseFiles files) {
        this.actions = actions;
        this.files = files;
    }

    @Override
    public String form() {
        return "confirm-the-deletion";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(RESULT);
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        String result = answers.required(RESULT);
        boolean confirmed = "CONFIRMED".equals(result);
        actions.done(
                answers.reference(),
                confirmed ? SchoolAction.DELETION_CONFIRMED : SchoolAction.DELETION_NOT_CONFIRMED,
                answers.by());
        if ("REFUSED".equals(result)) {
            files.record(answers.reference(), FactChanges.ofReview(Map.of("policeRequested", "YES")), answers.by());
        }
        return Map.of();
    }
}
