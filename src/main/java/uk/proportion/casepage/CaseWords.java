package uk.proportion.casepage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.casefile.CaseState;
import uk.proportion.page.Words;

/** Times, deadlines and organisations as the pages of a case say them. */
@Component
class CaseWords {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final long HOURS_UP_TO = 48;
    private static final long MINUTES_UP_TO = 60;
    private static final long MINUTES_AN_HOUR = 60;

    private final Words words;
    private final Organisations organisations;
    private final Clock clock;

    CaseWords(Words words, Organisations organisations, Clock clock) {
        this.words = words;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The name of every organisation by its id, read once for a page. */
    Map<String, String> organisations() {
        return organisations.all().stream()
                .collect(Collectors.toMap(one -> one.id().value(), Organisation::name));
    }

    Words words() {
        return words;
    }

    String say(String key, Object... arguments) {
        return words.of("cases." + key, null, arguments);
    }

    String moment(Instant at) {
        return words.moment(at);
    }

    String day(Instant at) {
        return words.day(at.atZone(LONDON).toLocalDate());
    }

    String day(LocalDate day) {
        return words.day(day);
    }

    Tag state(CaseState state) {
        return new Tag(say("state." + state), state == CaseState.CLOSED ? "grey" : "blue");
    }

    boolean isPast(Instant due) {
        return due.isBefore(clock.instant());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /** How long there is still, or since when it is overdue: “in 5 hours”, “2 days overdue”. */
    String due(Instant due) {
        boolean late = isPast(due);
        Duration apart = Duration.between(clock.instant(), due).abs();
        String unit = unit(apart);
        return say((late ? "late." : "due.") + unit, amount(apart, due, unit));
    }

    private static String unit(Duration apart) {
        if (apart.toMinutes() < MINUTES_UP_TO) {
            return "minutes";
        }
        return apart.toHours() < HOURS_UP_TO ? "hours" : "days";
    }

    private long amount(Duration apart, Instant due, String unit) {
        return switch (unit) {
            case "minutes" -> Math.max(1, apart.toMinutes());
            case "hours" -> (apart.toMinutes() + MINUTES_AN_HOUR / 2) / MINUTES_AN_HOUR;
            default -> Math.abs(days(due));
        };
    }

    /** Whole days in London from today to that moment; negative where it is past. */
    long days(Instant moment) {
        return java.time.temporal.ChronoUnit.DAYS.between(
                today(), moment.atZone(LONDON).toLocalDate());
    }

    /** Who wrote something: a user of an organisation, or the platform. */
    String author(String user, String organisation, Map<String, String> names) {
        if (organisation == null || "system".equals(user)) {
            return say("platform");
        }
        return say("author", user, names.getOrDefault(organisation, organisation));
    }
}
