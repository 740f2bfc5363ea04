package uk.proportion.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says when something is due as somebody would say it, by London's clock, and for how long something has gone on. */
@Component("dueWords")
public class DueWords {
    /** How pressing something is; its name is part of the name of a colour, and never the only sign. */
    public enum Urgency {
        OVERDUE,
        SOON,
        LATER,
        NONE
    }

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration SOON = Duration.ofHours(24);
    /** From here on hours mean less than days. */
    private static final Duration IN_DAYS = Duration.ofHours(48);

    private final Clock clock;
    private final MessageSource messages;

    public DueWords(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** How pressing something is that is due then; {@code null} where it has no time. */
    public Urgency urgency(Instant due) {
        if (due == null) {
            return Urgency.NONE;
        }
        Duration left = Duration.between(clock.instant(), due);
        if (left.isNegative()) {
            return Urgency.OVERDUE;
        }
        return left.compareTo(SOON) < 0 ? Urgency.SOON : Urgency.LATER;
    }

    /** "Overdue by 3 hours", "Due today at 16:00", "Due Friday 20 November at 16:00", "No time limit". */
    public String due(Instant due) {
        if (due == null) {
            return say("page.due.none");
        }
        Instant now = clock.instant();
        return due.isBefore(now) ? overdueBy(Duration.between(due, now)) : ahead(due.atZone(LONDON), now);
    }

    /** Whole days since then: 0 for today. */
    public long daysSince(Instant then) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        return Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(then, LONDON), today));
    }

    private String overdueBy(Duration late) {
        if (late.compareTo(IN_DAYS) >= 0) {
            return say("page.due.overdue.days", late.toDays());
        }
        return late.toHours() > 0
                ? say("page.due.overdue.hours", late.toHours())
                : say("page.due.overdue.minutes", Math.max(1, late.toMinutes()));
    }

    private String ahead(ZonedDateTime due, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, LONDON);
        String time = due.format(DateTimeFormatter.ofPattern("HH:mm"));
        if (due.toLocalDate().equals(today)) {
            return say("page.due.today", time);
        }
        if (due.toLocalDate().equals(today.plusDays(1))) {
            return say("page.due.tomorrow", time);
        }
        boolean thisYear = due.getYear() == today.getYear();
        return say("page.due.on", due.format(format(thisYear ? "EEEE d MMMM" : "EEEE d MMMM yyyy")), time);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
