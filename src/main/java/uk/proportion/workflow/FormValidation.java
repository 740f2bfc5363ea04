package uk.proportion.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.proportion.imagery.Door;
import uk.proportion.imagery.Expected;
import uk.proportion.imagery.ImageryRefusals;
import uk.proportion.imagery.ImageryScanner;
import uk.proportion.shared.PlainText;
import uk.proportion.workflow.FormDefinition.Field;

/** Checks a submission on the server against the very form that was shown. */
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
     * @throws Refusal that names the field and the mend
     */
    Map<String, Object> check(FormDefinition form, Map<String, Object> submitted, Map<String, Object> context) {
        checkHoldsNoImagery(form, submitted);
        submitted.keySet().stream()
                .filter(key -> form.field(key).isEmpty())
                .findFirst()
                .ifPresent(extra -> {
                    throw new Refusal(
                            "\"%s\" is not a field of this form: take it out".formatted(PlainValues.printable(extra)));
                });
        Map<String, Object> known = new HashMap<>(context);
        form.fields().forEach(field -> known.put(field.key(), null));
        known.putAll(submitted);
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            boolean hidden = conditions.anyHides(field.hiddenWhen(), known);
            Object answer = hidden ? null : answer(field, submitted.get(field.key()));
            if (hidden || answer != null) {
                answers.put(field.key(), answer);
            }
        }
        return answers;
    }

    private void checkHoldsNoImagery(FormDefinition form, Map<String, Object> submitted) {
        Map<String, String> texts = new LinkedHashMap<>();
        form.fields().stream()
                .filter(field -> submitted.get(field.key()) != null)
                .forEach(field -> texts.merge(
                        field.label(), String.valueOf(submitted.get(field.key())), (one, other) -> one + other));
        ImageryScanner.find(texts, Expected.WORDS).ifPresent(found -> {
            imagery.refused(Door.FORM, found.kind());
            throw new Refusal(found.sentence());
        });
    }

    private static Object answer(Field field, Object value) {
        if (isEmpty(value)) {
            require(!field.required(), field, "is needed: answer it");
            return null;
        }
        return switch (field.type()) {
            case "radio", "select" -> choice(field, value);
            case "checklist", "taglist" -> choices(field, value);
            case "checkbox" -> flag(field, value);
            case "number" -> number(field, value);
            case "datetime" -> date(field, value);
            default -> text(field, value);
        };
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> list && list.isEmpty();
    }

    private static Object choice(Field field, Object value) {
        require(value instanceof String, field, "has a value that is not in its list: choose from the list");
        require(
                field.optionsVariable() != null || field.options().contains(value),
                field,
                "has a value that is not in its list: choose from the list");
        return value;
    }

    private static Object choices(Field field, Object value) {
        require(value instanceof List<?>, field, "takes one or more of its list: choose from the list");
        ((List<?>) value).forEach(choice -> choice(field, choice));
        return value;
    }

    private static Object flag(Field field, Object value) {
        require(value instanceof Boolean, field, "is ticked or not: send true or false");
        require(!field.required() || Boolean.TRUE.equals(value), field, "must be ticked before you go on");
        return value;
    }

    private static Object number(Field field, Object value) {
        boolean whole = value instanceof Number given && given.doubleValue() == Math.rint(given.doubleValue());
        require(whole, field, "takes a whole number");
        require(((Number) value).doubleValue() >= Integer.MIN_VALUE, field, "is too small");
        require(((Number) value).doubleValue() <= Integer.MAX_VALUE, field, "is too large");
        int given = ((Number) value).intValue();
        Integer min = field.limits().min();
        Integer max = field.limits().max();
        require(min == null || given >= min, field, "is too small: at least " + min);
        require(max == null || given <= max, field, "is too large: at most " + max);
        return given;
    }

    private static Object date(Field field, Object value) {
        try {
            return LocalDate.parse((String) value).toString();
        } catch (DateTimeParseException | ClassCastException notADate) {
            throw new Refusal("\"%s\" is not a date: write year, month and day, 2011-05-31".formatted(field.label()));
        }
    }

    private static Object text(Field field, Object value) {
        require(value instanceof String, field, "takes text");
        String text = (String) value;
        int longest = field.limits().maxLength() == null
                ? PlainText.LONGEST
                : field.limits().maxLength();
        PlainText.fault(text, longest).ifPresent(fault -> require(false, field, fault));
        String pattern = field.limits().pattern();
        require(
                pattern == null || Pattern.matches(pattern, text),
                field,
                "is not written as the note below it asks: write it so");
        return text;
    }

    private static void require(boolean holds, Field field, String mend) {
        if (!holds) {
            throw new Refusal("\"%s\" %s".formatted(field.label(), mend));
        }
    }
}
