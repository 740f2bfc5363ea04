package uk.proportion.reporting.web;

import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Cells whose words depend on the reader's language. */
@Component
public class Figures {
    private static final long MINUTES_OF_AN_HOUR = 60;
    private static final long HOURS_OF_A_DAY = 24;
    private static final long FROM_HERE_ON_IN_DAYS = 48;

    private final MessageSource messages;

    Figures(MessageSource messages) {
        this.messages = messages;
    }

    /** A length of time: minutes below an hour, hours below two days, otherwise days and hours. */
    public Cell duration(Duration length) {
        return length == null ? none() : new Cell(length, words(length), null);
    }

    /** Where there is no figure, because nothing was counted. */
    public Cell none() {
        return Cell.text(say("reporting.cell.none"));
    }

    /** A figure under five. */
    public Cell tooSmall() {
        return Cell.text(say("reporting.cell.tooSmall"));
    }

    /** {@code 40 minutes}, {@code 30 hours}, {@code 3 days 4 hours}. */
    public String words(Duration length) {
        long hours = length.toHours();
        if (hours == 0) {
            return say("reporting.minutes", length.toMinutes());
        }
        if (hours < FROM_HERE_ON_IN_DAYS) {
            long minutes = length.toMinutes() % MINUTES_OF_AN_HOUR;
            return say("reporting.hours", hours + (minutes * 2 >= MINUTES_OF_AN_HOUR ? 1 : 0));
        }
        long left = hours % HOURS_OF_A_DAY;
        String days = say("reporting.days", hours / HOURS_OF_A_DAY);
        return left == 0 ? days : days + " " + say("reporting.hours", left);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
