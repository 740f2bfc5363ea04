package uk.proportion.recording;

import static uk.proportion.guidance.DecisionIds.SIGN_OFF;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** A supervisor endorses an outcome that the victim would rather not have had; it never replaces the approval (T10). */
@Component
class EndorseTheOutcome implements FormHandler {
    private final Signing signing;

    EndorseTheOutcome(Signing signing) {
        this.signing = signing;
    }

    @Override
    public String form() {
        return "endorse-the-outcome";
    }

    @Override
    public Set<String> ownFields() {
        return Signing.FIELDS;
    }

    @Override
    public Set<String> seconds(TaskAnswers answers) {
        return "APPROVED".equals(answers.required("approval")) ? Set.of(SIGN_OFF) : Set.of();
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        return signing.sign(answers, "SUPERVISOR", Map.of());
    }
}
