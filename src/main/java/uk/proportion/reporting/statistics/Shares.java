package uk.proportion.reporting.statistics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.Durations;
import uk.proportion.reporting.Measure;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.Figures;
import uk.proportion.reporting.web.Table;

/** Cells of figures that are counted in fives: where nothing is published it may still be up to four. */
@Component
class Shares {
    private final MessageSource messages;
    private final Figures figures;

    Shares(MessageSource messages, Figures figures) {
        this.messages = messages;
        this.figures = figures;
    }

    Cell count(long n) {
        return n == 0 ? figures.tooSmall() : Cell.number(n);
    }

    /** A part of a whole that consists of it and the rest. */
    Cell share(long part, long rest) {
        if (part + rest == 0) {
            return figures.tooSmall();
        }
        if (rest == 0) {
            return Cell.text(say("statistics.nearlyAll"));
        }
        return part == 0 ? Cell.text(say("statistics.hardlyAny")) : Cell.share((double) part / (part + rest));
    }

    Cell median(Published published, Measure measure, String part, String slice) {
        return time(Durations.median(published.times(measure, part, slice)));
    }

    Cell nineOfTen(Published published, Measure measure, String part, String slice) {
        return time(Durations.nineOfTen(published.times(measure, part, slice)));
    }

    private Cell time(Optional<Duration> time) {
        return time.map(figures::duration).orElseGet(() -> Cell.text(say("statistics.tooFew")));
    }

    /** A table with the title and explanation that the bundle has under its name. */
    Table table(String name, List<Table.Column> columns, List<List<Cell>> rows) {
        return new Table(
                name, say("statistics." + name + ".title"), say("statistics." + name + ".explanation"), columns, rows);
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
