package uk.proportion.recording;

import static uk.proportion.guidance.DecisionIds.OUTCOME_21_GATE;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** The rank that T10 names authorises the proposed code, or returns it with a reason. */
@Component
class AuthoriseTheOutcome implements FormHandler {
    private final Signing signing;

    AuthoriseTheOutcome(Signing signing) {
        this.signing = signing;
    }

    @Override
    public String form() {
        return "authorise-the-outcome";
    }

    @Override
    public Set<String> ownFields() {
        return Signing.FIELDS;
    }

    @Override
    public Set<String> seconds(TaskAnswers answers) {
        return "APPROVED".equals(answers.required("approval")) ? Set.of(OUTCOME_21_GATE) : Set.of();
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        String rank = answers.code(ProcessVariable.SIGN_ROLE);
        return signing.authorise(answers, rank, "REGISTRAR".equals(rank) ? "NONE" : rank);
    }
}
