package uk.proportion.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which process variables a form names: as a field, as the list of a field, in a condition or in a text that shows one. */
final class NamedVariables {
    private static final Set<String> DECLARED =
            Arrays.stream(ProcessVariable.values()).map(ProcessVariable::key).collect(Collectors.toSet());
    private static final Set<String> KEYS = Set.of("key", "valuesKey");
    private static final Pattern SHOWN = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    private NamedVariables() {}

    static Set<String> in(JsonNode form) {
        Set<String> named = new TreeSet<>();
        collect(form, named);
        named.retainAll(DECLARED);
        return Set.copyOf(named);
    }

    private static void collect(JsonNode part, Set<String> named) {
        part.forEach(inner -> collect(inner, named));
        for (Map.Entry<String, JsonNode> property : part.properties()) {
            String text = property.getValue().asText();
            if (KEYS.contains(property.getKey())) {
                named.add(text);
            }
            expressions(text).flatMap(NamedVariables::words).forEach(named::add);
        }
    }

    private static Stream<String> expressions(String text) {
        return text.startsWith("=")
                ? Stream.of(text)
                : SHOWN.matcher(text).results().map(found -> found.group(1));
    }

    private static Stream<String> words(String expression) {
        return WORD.matcher(expression).results().map(found -> found.group());
    }
}
