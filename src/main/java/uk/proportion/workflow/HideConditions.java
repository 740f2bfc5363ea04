package uk.proportion.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinition.Group;
import uk.proportion.workflow.FormDefinition.Part;

/** Evaluates the FEEL conditions under which a form hides a part of itself, as the browser does. */
@Component
class HideConditions {
    private final FeelExpressions feel = new FeelExpressions();

    /**
     * The ids of all parts that are hidden. An answer whose own field is hidden hides and shows nothing else.
     *
     * @param context variables that conditions may read beside the answers
     */
    Set<String> hidden(FormDefinition form, Map<String, Object> answers, Map<String, Object> context) {
        Map<String, Object> known = new HashMap<>(context);
        form.fields().forEach(field -> known.put(field.key(), answers.get(field.key())));
        Set<String> hidden = once(form, known);
        // Each round takes answers away only, so that there are never more rounds than fields
        while (forget(form, hidden, known)) {
            hidden = once(form, known);
        }
        return hidden;
    }

    private static boolean forget(FormDefinition form, Set<String> hidden, Map<String, Object> known) {
        List<String> gone = form.fields().stream()
                .map(Field::key)
                .filter(key -> hidden.contains(key) && known.get(key) != null)
                .toList();
        gone.forEach(key -> known.put(key, null));
        return !gone.isEmpty();
    }

    private Set<String> once(FormDefinition form, Map<String, Object> known) {
        Set<String> hidden = new HashSet<>();
        collect(form.parts(), known, new HashMap<>(), hidden);
        return hidden;
    }

    private void collect(
            Collection<Part> parts, Map<String, Object> known, Map<String, Boolean> asked, Set<String> hidden) {
        for (Part part : parts) {
            boolean hides = part.hiddenWhen().stream()
                    .anyMatch(condition -> asked.computeIfAbsent(condition, one -> feel.holds(one, known)));
            if (hides) {
                hidden.add(part.id());
            }
            if (part instanceof Group group) {
                collect(group.parts(), known, asked, hidden);
            }
        }
    }
}
