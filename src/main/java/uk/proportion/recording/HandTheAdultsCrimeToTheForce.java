package uk.proportion.recording;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.RecordingDecisions;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** An adult's crime goes to the force's own system; an outcome that was once confirmed for a child no longer stands. */
@Component
class HandTheAdultsCrimeToTheForce implements FormHandler {
    private final RecordingDecisions decisions;

    HandTheAdultsCrimeToTheForce(RecordingDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String form() {
        return "hand-the-adults-crime-to-the-force";
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        decisions.handOver(answers.reference(), answers.subject(), answers.by());
        return Map.of();
    }
}
