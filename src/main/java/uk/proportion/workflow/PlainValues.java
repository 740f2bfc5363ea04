package uk.proportion.workflow;

import java.util.List;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.SpinRuntimeException;
import org.camunda.spin.json.SpinJsonNode;

/** Submitted values as text, number, flag or list of texts; any other kind is refused. */
final class PlainValues {
    private static final int LONGEST_KEY = 40;

    private PlainValues() {}

    static Object of(String key, Object value) {
        if (value instanceof SerializableValue serialized
                && "json".equals(serialized.getType().getName())) {
            return list(key, json(key, serialized.getValueSerialized()));
        }
        if (value instanceof TypedValue typed && !(value instanceof SerializableValue)) {
            return of(key, typed.getValue());
        }
        if (value instanceof SpinJsonNode json) {
            return list(key, json);
        }
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list;
        }
        throw new Refusal(
                "\"%s\" has a kind of value that no form sends: send text, number or list".formatted(printable(key)));
    }

    private static SpinJsonNode json(String key, String sent) {
        try {
            return Spin.JSON(sent == null ? "null" : sent);
        } catch (SpinRuntimeException unreadable) {
            throw new Refusal("\"%s\" is not Json: send a list of choices".formatted(printable(key)));
        }
    }

    private static Object list(String key, SpinJsonNode json) {
        if (json.isNull()) {
            return null;
        }
        if (!json.isArray() || !json.elements().stream().allMatch(SpinJsonNode::isString)) {
            throw new Refusal("\"%s\" takes a list of choices".formatted(printable(key)));
        }
        return json.elements().stream().map(SpinJsonNode::stringValue).toList();
    }

    /** A submitted key as a message may repeat it: Tasklist shows messages as HTML. */
    static String printable(String key) {
        String plain = key.replaceAll("[^A-Za-z0-9_]", "?");
        return plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
    }
}
