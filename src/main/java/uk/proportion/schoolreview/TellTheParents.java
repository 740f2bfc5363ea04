package uk.proportion.schoolreview;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** The parents have been told, or it has been said why that is not safe. */
@Component
class TellTheParents implements FormHandler {
    private final SchoolActions actions;

    TellTheParents(SchoolActions actions) {
        this.actions = actions;
    }

    @Override
    public String form() {
        return "tell-the-parents";
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        actions.done(answers.reference(), SchoolAction.PARENTS_TOLD, answers.by());
        return Map.of();
    }
}
