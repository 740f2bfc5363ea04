package uk.proportion.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Camunda Form as the server reads it: what Tasklist shows is what is accepted.
 *
 * @param id the form's id, such as {@code record-the-crime}
 * @param variables the keys of the process variables that it shows, offers or asks in a condition
 */
public record FormDefinition(String id, List<Field> fields, Set<String> variables) {

    /**
     * One field.
     *
     * @param type form-js type: {@code radio}, {@code select}, {@code checklist}, {@code checkbox}, {@code number},
     *     {@code textfield}, {@code textarea} or {@code datetime}
     * @param options the values of a list; empty where the list comes from {@code optionsVariable}
     * @param optionsVariable the Json variable that holds the list; {@code null} where the form has it
     * @param hiddenWhen the FEEL expressions, of the field and its groups, any of which hides it
     */
    public record Field(
            String key,
            String label,
            String type,
            boolean required,
            List<String> options,
            String optionsVariable,
            Limits limits,
            List<String> hiddenWhen) {}

    /** Bounds of a number, the longest text and the pattern that it matches; {@code null} where there is none. */
    public record Limits(Integer min, Integer max, Integer maxLength, String pattern) {}

    /** The field of that key. */
    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
