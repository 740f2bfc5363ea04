package uk.proportion.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Camunda Form as the server reads it, once for all its faces: what Tasklist shows is what our pages show and what is accepted.
 *
 * @param id the form's id, such as {@code record-the-crime}
 * @param parts its groups, texts and fields, as they follow each other
 * @param fields its fields, in whichever group
 * @param variables the keys of the process variables that it shows, offers or asks in a condition
 */
public record FormDefinition(String id, List<Part> parts, List<Field> fields, Set<String> variables) {

    /** A piece of a form, hidden when one of its conditions, or of the groups around it, holds: FEEL expressions. */
    public sealed interface Part permits Group, Text, Field {
        /** Unique in its form; of a field its key. */
        String id();

        List<String> hiddenWhen();
    }

    /** Parts under a heading. */
    public record Group(String id, String label, List<Part> parts, List<String> hiddenWhen) implements Part {}

    /** A text to read, in Markdown, in which <code>{{…}}</code> stands for the value of a FEEL expression. */
    public record Text(String id, String markdown, List<String> hiddenWhen) implements Part {}

    /**
     * One field.
     *
     * @param description the note under it; {@code null} where there is none
     * @param type form-js type: {@code radio}, {@code select}, {@code checklist}, {@code checkbox}, {@code number},
     *     {@code textfield}, {@code textarea} or {@code datetime}
     * @param preset what is chosen before anybody chooses; {@code null} where nothing is
     * @param choices its list; empty where the list comes from {@code optionsVariable}
     * @param optionsVariable the Json variable that holds the list; {@code null} where the form has it
     */
    public record Field(
            String key,
            String label,
            String description,
            String type,
            boolean required,
            Object preset,
            List<Choice> choices,
            String optionsVariable,
            Limits limits,
            List<String> hiddenWhen)
            implements Part {

        @Override
        public String id() {
            return key;
        }

        /** The values of its list. */
        public List<String> options() {
            return choices.stream().map(Choice::value).toList();
        }
    }

    /** One entry of a list: what is sent, and what is read. */
    public record Choice(String value, String label) {}

    /** Bounds of a number, the longest text and the pattern that it matches; {@code null} where there is none. */
    public record Limits(Integer min, Integer max, Integer maxLength, String pattern) {}

    /** The field of that key. */
    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
