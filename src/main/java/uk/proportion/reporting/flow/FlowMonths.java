package uk.proportion.reporting.flow;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The months that can be chosen, and what they are called. Templates have it as {@code @flowMonths}. */
@Component("flowMonths")
class FlowMonths {
    private final FlowReading reading;

    FlowMonths(FlowReading reading) {
        this.reading = reading;
    }

    /**
     * From the first in which anything of the process ended to the last of which figures are given out, the latest first.
     *
     * @param last {@code null} where none are
     * @param chosen is among them even where it is none of these; {@code null} where none was
     */
    public List<YearMonth> of(String process, YearMonth last, YearMonth chosen) {
        YearMonth first = reading.earliest(process).orElse(last);
        Stream<YearMonth> usual = Stream.ofNullable(last)
                .flatMap(latest ->
                        Stream.iterate(latest, month -> !month.isBefore(first), month -> month.minusMonths(1)));
        return Stream.concat(usual, Stream.ofNullable(chosen))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** {@code November 2026}. */
    public String name(YearMonth month) {
        return Optional.ofNullable(month)
                .map(DateTimeFormatter.ofPattern("MMMM yyyy", LocaleContextHolder.getLocale())::format)
                .orElse("");
    }
}
