package uk.proportion.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import uk.proportion.shared.PlainText;
import uk.proportion.workflow.Fault.Kind;
import uk.proportion.workflow.FormDefinition.Field;

/** What one field takes. */
final class FieldRules {
    private static final String CHOOSE = "has a value that is not in its list: choose from the list";

    private FieldRules() {}

    /** An answer that is not taken. */
    static final class Wrong extends RuntimeException {
        private final transient Fault fault;

        private Wrong(Fault fault) {
            super(fault.sentence(), null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /**
     * The answer as it is kept; {@code null} for none.
     *
     * @throws Wrong where it is not what the field takes
     */
    static Object answer(Field field, Object value) {
        if (isEmpty(value)) {
            require(!field.required(), field, Kind.NEEDED, "is needed: answer it");
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
        require(value instanceof String, field, Kind.NOT_IN_THE_LIST, CHOOSE);
        require(
                field.optionsVariable() != null || field.options().contains(value),
                field,
                Kind.NOT_IN_THE_LIST,
                CHOOSE);
        return value;
    }

    private static Object choices(Field field, Object value) {
        require(
                value instanceof List<?>,
                field,
                Kind.NOT_IN_THE_LIST,
                "takes one or more of its list: choose from the list");
        ((List<?>) value).forEach(choice -> choice(field, choice));
        return value;
    }

    private static Object flag(Field field, Object value) {
        require(value instanceof Boolean, field, Kind.NOT_TICKED, "is ticked or not: send true or false");
        require(
                !field.required() || Boolean.TRUE.equals(value),
                field,
                Kind.NOT_TICKED,
                "must be ticked before you go on");
        return value;
    }

    private static Object number(Field field, Object value) {
        boolean whole = value instanceof Number given && given.doubleValue() == Math.rint(given.doubleValue());
        require(whole, field, Kind.NO_WHOLE_NUMBER, "takes a whole number");
        double given = ((Number) value).doubleValue();
        require(given >= Integer.MIN_VALUE, field, Kind.NO_WHOLE_NUMBER, "is too small");
        require(given <= Integer.MAX_VALUE, field, Kind.NO_WHOLE_NUMBER, "is too large");
        Integer min = field.limits().min();
        Integer max = field.limits().max();
        require(min == null || given >= min, field, Kind.TOO_SMALL, min, "is too small: at least " + min);
        require(max == null || given <= max, field, Kind.TOO_LARGE, max, "is too large: at most " + max);
        return ((Number) value).intValue();
    }

    private static Object date(Field field, Object value) {
        try {
            return LocalDate.parse((String) value).toString();
        } catch (DateTimeParseException | ClassCastException notADate) {
            throw new Wrong(new Fault(
                    field.key(),
                    field.label(),
                    Kind.NO_DATE,
                    null,
                    "is not a date: write year, month and day, 2011-05-31"));
        }
    }

    private static Object text(Field field, Object value) {
        require(value instanceof String, field, Kind.NO_PLAIN_TEXT, "takes text");
        String text = (String) value;
        int longest = field.limits().maxLength() == null
                ? PlainText.LONGEST
                : field.limits().maxLength();
        Kind kind = text.length() > longest ? Kind.TOO_LARGE : Kind.NO_PLAIN_TEXT;
        PlainText.fault(text, longest).ifPresent(fault -> require(false, field, kind, longest, fault));
        String pattern = field.limits().pattern();
        require(
                pattern == null || Pattern.matches(pattern, text),
                field,
                Kind.NOT_AS_THE_NOTE_SAYS,
                "is not written as the note below it asks: write it so");
        return text;
    }

    private static void require(boolean holds, Field field, Kind kind, String mend) {
        require(holds, field, kind, null, mend);
    }

    private static void require(boolean holds, Field field, Kind kind, Integer bound, String mend) {
        if (!holds) {
            throw new Wrong(new Fault(field.key(), field.label(), kind, bound, mend));
        }
    }
}
