package uk.proportion.policeresponse;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** An officer's answer on whether social care is to be brought in for a strategy discussion; with YES it is at once. */
@Component
class ConsiderAStrategyDiscussion implements FormHandler {
    private static final String FIELD = "strategyNeeded";

    private final PoliceResponse response;

    ConsiderAStrategyDiscussion(PoliceResponse response) {
        this.response = response;
    }

    @Override
    public String form() {
        return "consider-a-strategy-discussion";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(FIELD);
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        response.considered(answers.reference(), "YES".equals(answers.required(FIELD)), answers.by());
        return Map.of();
    }
}
