package uk.proportion.taskpage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormReading;

/**
 * Children who are entered one after the other. A form asks how many there are and shows a group for each; our pages begin with
 * one, and count when another is added.
 */
final class CountedChildren {
    /** The field with which a form asks how many children it shows. */
    static final String FIELD = "childCount";

    private final FormDefinition form;
    private final FormReading reading;
    private final Field count;

    CountedChildren(FormDefinition form, FormReading reading) {
        this.form = form;
        this.reading = reading;
        this.count = form.field(FIELD).orElse(null);
    }

    /** Whether this form has them. */
    boolean areAsked() {
        return count != null;
    }

    /** The fields that are counted instead of asked. */
    Set<String> omitted() {
        return areAsked() ? Set.of(FIELD) : Set.of();
    }

    /** What the form says of entering them; {@code null} where it says nothing. */
    String note() {
        return areAsked() ? count.description() : null;
    }

    boolean canAdd(Map<String, Object> answers) {
        return areAsked() && entered(answers) < count.options().size();
    }

    boolean canRemove(Map<String, Object> answers) {
        return areAsked() && entered(answers) > 1;
    }

    /** Whether that page asks about the child who was entered last. */
    boolean isLast(FormPage page, Map<String, Object> answers) {
        return areAsked()
                && page.fields().stream().map(Field::key).anyMatch(ofChild(entered(answers), answers)::contains);
    }

    void add(Map<String, Object> answers) {
        if (canAdd(answers)) {
            answers.put(FIELD, String.valueOf(entered(answers) + 1));
        }
    }

    /** Takes out the child who was entered last, with all that was answered about them. */
    void remove(Map<String, Object> answers) {
        if (canRemove(answers)) {
            ofChild(entered(answers), answers).forEach(answers::remove);
            answers.put(FIELD, String.valueOf(entered(answers) - 1));
        }
    }

    /** Begins with one. */
    void begin(Map<String, Object> answers) {
        if (areAsked() && (!(answers.get(FIELD) instanceof String text) || text.isBlank())) {
            answers.put(FIELD, "1");
        }
    }

    private int entered(Map<String, Object> answers) {
        return Math.max(1, count.options().indexOf(answers.get(FIELD)) + 1);
    }

    /** The keys of the fields that are there for that child alone, whatever else they depend on. */
    private Set<String> ofChild(int position, Map<String, Object> answers) {
        List<Set<String>> hidden = IntStream.of(position - 1, position)
                .mapToObj(children -> reading.hidden(
                        form, children == 0 ? Map.of() : Map.of(FIELD, String.valueOf(children)), Map.of()))
                .toList();
        return form.fields().stream()
                .map(Field::key)
                .filter(key -> hidden.get(0).contains(key) && !hidden.get(1).contains(key))
                .collect(Collectors.toSet());
    }
}
