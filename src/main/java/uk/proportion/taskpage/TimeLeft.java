package uk.proportion.taskpage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How far away a deadline is, in words. */
@Component("timeLeft")
class TimeLeft {
    private static final int HOURS_STILL_COUNTED = 48;

    private final Clock clock;
    private final MessageSource messages;

    TimeLeft(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    public boolean isOverdue(Instant due) {
        return due.isBefore(clock.instant());
    }

    /** {@code in 3 hours}, {@code overdue by 2 days}. */
    public String of(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        Duration away = left.abs();
        String when = left.isNegative() ? "tasks.overdue" : "tasks.due";
        if (away.toHours() < 1) {
            return say(when + ".soon", 0);
        }
        return away.toHours() < HOURS_STILL_COUNTED
                ? say(when + ".hours", away.toHours())
                : say(when + ".days", away.toDays());
    }

    private String say(String key, long number) {
        return messages.getMessage(key, new Object[] {number}, LocaleContextHolder.getLocale());
    }
}
