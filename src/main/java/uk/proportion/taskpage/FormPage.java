package uk.proportion.taskpage;

import java.util.ArrayList;
import java.util.List;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinition.Group;
import uk.proportion.workflow.FormDefinition.Part;

/**
 * One page of questions.
 *
 * @param number from 1, as in its address; the same whatever other pages are hidden
 * @param title its heading
 * @param parts what stands on it, groups within opened up
 */
record FormPage(int number, String title, List<Part> parts) {

    List<Field> fields() {
        return parts.stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .toList();
    }

    boolean asks(String key) {
        return fields().stream().anyMatch(field -> field.key().equals(key));
    }

    /** Texts and fields in their order; a group that has a heading of its own keeps its place before them. */
    static List<Part> flat(List<Part> parts) {
        List<Part> flat = new ArrayList<>();
        for (Part part : parts) {
            flat.add(part);
            if (part instanceof Group group) {
                flat.addAll(flat(group.parts()));
            }
        }
        return flat;
    }
}
