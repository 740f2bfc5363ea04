package uk.proportion.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.imagery.Door;
import uk.proportion.imagery.Expected;
import uk.proportion.imagery.ImageryRefusals;
import uk.proportion.imagery.ImageryScanner;
import uk.proportion.workflow.Fault.Kind;
import uk.proportion.workflow.FormDefinition.Field;

/** Checks a submission on the server against the very form that was shown, by whichever face. */
@Component
class FormValidation {
    private final HideConditions conditions;
    private final ImageryRefusals imagery;

    FormValidation(HideConditions conditions, ImageryRefusals imagery) {
        this.conditions = conditions;
        this.imagery = imagery;
    }

    /**
     * The answers of a submission. A field that is hidden is {@code null}, so that whatever it once held is cleared; one that
     * is shown and left empty is absent, so that what was answered before stands.
     *
     * @param context variables of the task that conditions may read
     * @throws Refusal that names the first field that is wrong, and the mend
     */
    Map<String, Object> check(FormDefinition form, Map<String, Object> submitted, Map<String, Object> context) {
        CheckedAnswers checked = read(form, submitted, context);
        checked.faults().stream().findFirst().ifPresent(fault -> {
            throw new Refusal(fault.sentence());
        });
        return checked.answers();
    }

    /** The same, with all that is wrong. */
    CheckedAnswers read(FormDefinition form, Map<String, Object> submitted, Map<String, Object> context) {
        List<Fault> faults = new ArrayList<>();
        imageryIn(form, submitted).ifPresent(faults::add);
        strangerIn(form, submitted).ifPresent(faults::add);
        Set<String> hidden = conditions.hidden(form, submitted, context);
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            if (hidden.contains(field.key())) {
                answers.put(field.key(), null);
            } else {
                read(field, submitted.get(field.key()), answers, faults);
            }
        }
        return new CheckedAnswers(answers, hidden, List.copyOf(faults));
    }

    private static void read(Field field, Object value, Map<String, Object> answers, List<Fault> faults) {
        try {
            Object answer = FieldRules.answer(field, value);
            if (answer != null) {
                answers.put(field.key(), answer);
            }
        } catch (FieldRules.Wrong wrong) {
            faults.add(wrong.fault());
        }
    }

    private static Optional<Fault> strangerIn(FormDefinition form, Map<String, Object> submitted) {
        return submitted.keySet().stream()
                .filter(key -> form.field(key).isEmpty())
                .findFirst()
                .map(key -> new Fault(
                        null,
                        PlainValues.printable(key),
                        Kind.NOT_OF_THIS_FORM,
                        null,
                        "is not a field of this form: take it out"));
    }

    private Optional<Fault> imageryIn(FormDefinition form, Map<String, Object> submitted) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> keys = new LinkedHashMap<>();
        form.fields().stream()
                .filter(field -> submitted.get(field.key()) != null)
                .forEach(field -> {
                    keys.putIfAbsent(field.label(), field.key());
                    texts.merge(field.label(), String.valueOf(submitted.get(field.key())), (one, other) -> one + other);
                });
        return ImageryScanner.find(texts, Expected.WORDS).map(found -> {
            imagery.refused(Door.FORM, found.kind());
            return new Fault(keys.get(found.field()), null, Kind.LIKE_A_PICTURE, null, found.sentence());
        });
    }
}
