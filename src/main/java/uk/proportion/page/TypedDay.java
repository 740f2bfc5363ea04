package uk.proportion.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * A day as it was typed into three fields.
 *
 * @param parts day, month and year, as they were typed
 */
public record TypedDay(List<String> parts) {

    /** The day in the fields {@code name-day}, {@code name-month} and {@code name-year}. */
    public static TypedDay in(MultiValueMap<String, String> form, String name) {
        return new TypedDay(Stream.of("day", "month", "year")
                .map(part -> Optional.ofNullable(form.getFirst(name + "-" + part))
                        .map(String::strip)
                        .orElse(""))
                .toList());
    }

    /** A day to be shown in the fields. */
    public static TypedDay of(LocalDate day) {
        return new TypedDay(List.of(
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear())));
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return parts.stream().allMatch(String::isEmpty);
    }

    /** The day; empty where nothing was typed or there is no such day. */
    public Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(0))));
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether something was typed that is no day. */
    public boolean isWrong() {
        return !isEmpty() && day().isEmpty();
    }
}
