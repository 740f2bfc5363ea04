package uk.proportion.guidance.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** Keeps, for the thread that asked, which rules fired and which values were derived on the way. */
final class DecisionTrace implements DmnDecisionEvaluationListener {

    /**
     * @param rules the ids of the rules that fired
     * @param derived the derived values by name
     */
    record Steps(List<String> rules, Map<String, Object> derived) {}

    private final ThreadLocal<Steps> last = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        Map<String, Object> derived = new LinkedHashMap<>();
        event.getRequiredDecisionResults().forEach(required -> addDerived(required, derived));
        last.set(new Steps(rules(event.getDecisionResult()), derived));
    }

    /** What the evaluation that this thread has just finished did. */
    Steps take() {
        Steps steps = last.get();
        last.remove();
        return steps;
    }

    private static void addDerived(DmnDecisionLogicEvaluationEvent event, Map<String, Object> derived) {
        if (event instanceof DmnDecisionLiteralExpressionEvaluationEvent literal) {
            derived.put(literal.getOutputName(), literal.getOutputValue().getValue());
        }
    }

    private static List<String> rules(DmnDecisionLogicEvaluationEvent event) {
        return event instanceof DmnDecisionTableEvaluationEvent table
                ? table.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .toList()
                : List.of();
    }
}
