package uk.proportion.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The filter that somebody has chosen on a page, and the form to choose another.
 *
 * @param filter what could be read; everything where a field is wrong
 * @param fields of the form, in their order
 * @param words the filter in a sentence, for above the figures and for exports
 */
public record Asked(ReportFilter filter, List<Field> fields, String words) {

    /**
     * A field of the form.
     *
     * @param chosen the value, empty for none
     * @param error what is wrong with it, in words; {@code null} where nothing is
     */
    public record Field(String name, List<Choice> choices, String chosen, String error) {}

    /** One of the values. */
    public record Choice(String value, String words) {}

    /** Whether anything is chosen, be it wrong. */
    public boolean isChosen() {
        return fields.stream().anyMatch(field -> !field.chosen().isEmpty());
    }

    /** What is wrong, by field, as {@code page :: problems} shows it; empty where the figures may be shown. */
    public Map<String, String> problems() {
        return fields.stream()
                .filter(field -> Objects.nonNull(field.error()))
                .collect(Collectors.toMap(Field::name, Field::error, (one, other) -> one, java.util.TreeMap::new));
    }
}
