package uk.proportion.recording;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Chronology;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/**
 * A decision-maker who is independent of the investigation cancels the crime, or returns the request (T10 row 4). Whoever has
 * reported, investigated, recorded, proposed or signed in this case is not.
 */
@Component
class DecideTheCancellation implements FormHandler {
    private static final String OWN_TASK = "Decide the cancellation";

    private final Signing signing;
    private final Chronology chronology;

    DecideTheCancellation(Signing signing, Chronology chronology) {
        this.signing = signing;
        this.chronology = chronology;
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
        if (chronology.tookPart(answers.reference(), answers.by().user(), OWN_TASK)) {
            throw new Refusal("You have had a part in this case: an independent decision-maker has to decide instead");
        }
        return signing.sign(answers, "DECISION_MAKER", Map.of("cancelIndependent", "YES"));
    }
}
