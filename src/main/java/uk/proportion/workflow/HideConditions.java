package uk.proportion.workflow;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Evaluates the FEEL conditions under which a form hides a field, as the browser does. */
@Component
class HideConditions {
    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    boolean anyHides(Collection<String> conditions, Map<String, Object> known) {
        return conditions.stream().anyMatch(condition -> hides(condition, known));
    }

    private boolean hides(String condition, Map<String, Object> known) {
        String expression = condition.startsWith("=") ? condition.substring(1) : condition;
        Object hidden = feel.evaluateSimpleExpression(
                expression, Variables.fromMap(known).asVariableContext());
        return Boolean.TRUE.equals(hidden);
    }
}
