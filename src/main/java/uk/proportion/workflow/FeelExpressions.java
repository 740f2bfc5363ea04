package uk.proportion.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;

/** FEEL as forms use it: in conditions, and in texts between {@code {{} and <code>}}</code>. */
final class FeelExpressions {
    private static final Pattern LOOP = Pattern.compile("\\{\\{#loop (.*?)}}\\n?(.*?)\\{\\{/loop}}", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    /** Whether a condition, such as {@code =childCount < 2}, is true; what cannot be said is not. */
    boolean holds(String condition, Map<String, Object> known) {
        return Boolean.TRUE.equals(evaluate(condition.startsWith("=") ? condition.substring(1) : condition, known));
    }

    /** The text with its values; an expression without one leaves nothing. */
    String text(String template, Map<String, Object> known) {
        String looped = replace(LOOP, template, loop -> each(loop.group(1), loop.group(2), known));
        return replace(VALUE, looped, value -> words(evaluate(value.group(1), known)));
    }

    private String each(String list, String body, Map<String, Object> known) {
        if (!(evaluate(list, known) instanceof Collection<?> items)) {
            return "";
        }
        return items.stream()
                .map(item -> {
                    Map<String, Object> inside = new HashMap<>(known);
                    inside.put("this", item);
                    return replace(VALUE, body, value -> words(evaluate(value.group(1), inside)));
                })
                .collect(Collectors.joining());
    }

    private Object evaluate(String expression, Map<String, Object> known) {
        return feel.evaluateSimpleExpression(
                expression.strip(), Variables.fromMap(known).asVariableContext());
    }

    private static String words(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String replace(
            Pattern pattern, String text, java.util.function.Function<java.util.regex.MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }
}
