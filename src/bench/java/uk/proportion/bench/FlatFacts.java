package uk.proportion.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import uk.proportion.casefile.FactChanges;
import uk.proportion.workflow.FactFields;

/** Facts as a modeller names process variables: {@code material}, {@code A_ageAtConduct}, {@code c1_offence}. */
final class FlatFacts {
    private FlatFacts() {}

    /** The fields of a form; a field that is no fact keeps its key. */
    static Map<String, Object> of(Map<String, Object> answers, String subject) {
        Map<String, Object> flat = new LinkedHashMap<>();
        answers.forEach((field, value) -> {
            String name = FactFields.target(field, subject)
                    .filter(target -> !target.subject().equals("case"))
                    .map(target -> target.subject() + "_" + target.key())
                    .orElse(field);
            put(flat, name, value);
        });
        return flat;
    }

    /** Facts that were stated outside of a task. */
    static Map<String, Object> of(FactChanges changes) {
        Map<String, Object> flat = new LinkedHashMap<>();
        changes.incident().forEach((key, value) -> put(flat, key, value));
        changes.review().forEach((key, value) -> put(flat, key, value));
        changes.children().forEach((letter, facts) -> put(flat, letter, facts));
        changes.crimes().forEach((crime, facts) -> put(flat, crime, facts));
        return flat;
    }

    private static void put(Map<String, Object> flat, String name, Object value) {
        if (value instanceof Map<?, ?> several) {
            String prefix = name.endsWith("_aggravating") ? name.substring(0, name.indexOf('_')) : name;
            several.forEach((key, one) -> put(flat, prefix + "_" + key, one));
        } else if (value instanceof Collection<?> list) {
            SpinJsonNode json = Spin.JSON("[]");
            list.forEach(json::append);
            flat.put(name, json);
        } else {
            flat.put(name, value);
        }
    }
}
