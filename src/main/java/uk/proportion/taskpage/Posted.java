package uk.proportion.taskpage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import uk.proportion.workflow.FormDefinition.Field;

/** The fields of a page as a browser sends them, as the answers that a form keeps. */
final class Posted {
    /** The field that names, separated by spaces, the parts that the reader saw. */
    static final String SHOWN = "shown";

    private static final int LONGEST_DATE_PART = 10;
    private static final int LONGEST_NUMBER = 9;

    private final MultiValueMap<String, String> sent;

    Posted(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** The ids of the parts that the reader saw. */
    Set<String> shown() {
        return Arrays.stream(
                        Optional.ofNullable(sent.getFirst(SHOWN)).orElse("").split(" "))
                .filter(id -> !id.isBlank())
                .collect(Collectors.toSet());
    }

    /** What is to happen next: the value of the button. */
    String button() {
        return Optional.ofNullable(sent.getFirst("do")).orElse("continue");
    }

    /** Whether the reader came from the page on which the answers are checked. */
    boolean isChange() {
        return sent.containsKey("change");
    }

    /** The answers to the questions that the reader saw; {@code null} for one that was left empty. */
    Map<String, Object> answers(FormPage page) {
        Set<String> shown = shown();
        Map<String, Object> answers = new HashMap<>();
        page.fields().stream()
                .filter(field -> shown.contains(field.key()))
                .forEach(field -> answers.put(field.key(), answer(field)));
        return answers;
    }

    private Object answer(Field field) {
        return switch (field.type()) {
            case "checkbox" -> sent.containsKey(field.key());
            case "checklist", "taglist" -> several(field);
            case "datetime" -> date(field.key());
            case "number" -> number(text(field.key()));
            default -> text(field.key());
        };
    }

    private List<String> several(Field field) {
        List<String> chosen = sent.get(field.key());
        return chosen == null ? null : List.copyOf(chosen);
    }

    /** Browsers send line breaks as two characters, Tasklist as one. */
    private String text(String key) {
        String text = sent.getFirst(key);
        return text == null || text.isBlank()
                ? null
                : text.replace("\r\n", "\n").strip();
    }

    /** What is no number is kept as it was typed, to be mended. */
    private static Object number(String text) {
        boolean whole = text != null && text.matches("-?[0-9]{1," + LONGEST_NUMBER + "}");
        return whole ? (Object) Integer.valueOf(text) : text;
    }

    /** What is no date is kept as it was typed: {@code 2012-2-31}. */
    private String date(String key) {
        List<String> parts = Stream.of("-year", "-month", "-day")
                .map(part -> Optional.ofNullable(text(key + part)).orElse(""))
                .map(part -> part.replace("-", ""))
                .map(part -> part.substring(0, Math.min(part.length(), LONGEST_DATE_PART)))
                .toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            return null;
        }
        String typed = String.join("-", parts);
        return typed.matches("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}")
                ? "%04d-%02d-%02d"
                        .formatted(parts.stream().map(Integer::valueOf).toArray())
                : typed;
    }
}
