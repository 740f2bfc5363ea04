package uk.proportion.recording;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** A decision-maker who is independent of the investigation cancels the crime, or returns the request (T10 row 4). */
@Component
class DecideTheCancellation implements FormHandler {
    private final Signing signing;

    DecideTheCancellation(Signing signing) {
        this.signing = signing;
    }

    @Override
    public String form() {
        return "decide-the-cancellation";
    }

    @Override
    public Set<String> ownFields() {
        return Signing.FIELDS;
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        return signing.sign(answers, "DECISION_MAKER", Map.of("cancelIndependent", "YES"));
    }
}
