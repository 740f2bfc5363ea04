package uk.proportion.reporting.flow;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Figures of the flow in words that fit on a diagram. */
@Component
class FlowWords {
    private static final long MINUTES_UP_TO = 90;
    private static final long HOURS_UP_TO = 36;
    private static final int HUNDRED = 100;

    private final MessageSource messages;

    FlowWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A figure as the measure gives it: a number, seconds or a share. */
    String figure(Measure measure, double figure) {
        return switch (measure) {
            case COUNT, OPEN -> number(Math.round(figure));
            case MEDIAN, P90 -> duration(Math.round(figure));
            case LATE -> share(figure);
        };
    }

    /** What kind of activity it is, for somebody who does not know BPMN. */
    String type(String type) {
        String key = "flow.type." + type;
        return Optional.ofNullable(messages.getMessage(key, null, null, LocaleContextHolder.getLocale()))
                .orElse(type);
    }

    private String duration(long seconds) {
        Duration took = Duration.ofSeconds(seconds);
        if (took.toMinutes() < 1) {
            return say("flow.underAMinute");
        }
        if (took.toMinutes() < MINUTES_UP_TO) {
            return say("flow.minutes", took.toMinutes());
        }
        double hours = seconds / (double) Duration.ofHours(1).toSeconds();
        return hours < HOURS_UP_TO
                ? say("flow.hours", Math.round(hours))
                : say(
                        "flow.days",
                        Math.round(seconds / (double) Duration.ofDays(1).toSeconds()));
    }

    private String share(double share) {
        return say("flow.percent", Math.round(HUNDRED * share));
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(number);
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
