package uk.proportion.audit;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * JSON of which there is one spelling only, as RFC 8785 has it: names in order, no white space, no superfluous escapes. Numbers
 * are whole; broken ones are refused, because they have more than one spelling.
 */
final class CanonicalJson {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final Map<Character, String> SHORT_ESCAPES =
            Map.of('"', "\\\"", '\\', "\\\\", '\b', "\\b", '\t', "\\t", '\n', "\\n", '\f', "\\f", '\r', "\\r");

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** @throws IllegalArgumentException for a value that has no canonical form: a fraction, half a character, another type */
    static String write(Object value) {
        CanonicalJson json = new CanonicalJson();
        json.value(value);
        return json.out.toString();
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> members) {
            object(members);
        } else if (value instanceof List<?> elements) {
            separated('[', elements.iterator(), this::value, ']');
        } else if (value instanceof String text) {
            string(text);
        } else if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else {
            throw new IllegalArgumentException(
                    "No canonical form for " + value.getClass().getSimpleName());
        }
    }

    /** Java orders strings by their UTF-16 units, as the RFC wants it. */
    private void object(Map<?, ?> members) {
        Map<String, Object> ordered = new TreeMap<>();
        members.forEach((name, member) -> ordered.put((String) name, member));
        separated(
                '{',
                ordered.entrySet().iterator(),
                member -> {
                    string(member.getKey());
                    out.append(':');
                    value(member.getValue());
                },
                '}');
    }

    private <T> void separated(char open, Iterator<T> elements, Consumer<T> write, char close) {
        out.append(open);
        while (elements.hasNext()) {
            write.accept(elements.next());
            out.append(elements.hasNext() ? "," : "");
        }
        out.append(close);
    }

    private void string(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("A text with half a character has no canonical form");
        }
        out.append('"');
        text.chars().forEach(unit -> character((char) unit));
        out.append('"');
    }

    private void character(char unit) {
        String escape = SHORT_ESCAPES.get(unit);
        if (escape != null) {
            out.append(escape);
        } else if (unit < FIRST_PRINTABLE) {
            out.append("\\u%04x".formatted((int) unit));
        } else {
            out.append(unit);
        }
    }
}
