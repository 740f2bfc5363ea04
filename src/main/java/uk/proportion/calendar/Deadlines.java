package uk.proportion.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.proportion.shared.Nation;

/**
 * When a step is due, by the deadline table: an administrator may change a row without a release. Clock hours are exact
 * across changes of summer time; a deadline in days is due at the end of its last day, 23:59:59 in London.
 */
@Component
public class Deadlines {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final DeadlineRules rules;
    private final WorkingDays workingDays;

    Deadlines(DeadlineRules rules, WorkingDays workingDays) {
        this.rules = rules;
        this.workingDays = workingDays;
    }

    /** Every deadline that the nation knows, by step. */
    public List<Deadline> of(Nation nation) {
        return rules.of(nation);
    }

    /**
     * The nation's deadline for a step.
     *
     * @throws IllegalArgumentException if the table has none
     */
    public Deadline rule(String step, Nation nation) {
        return of(nation).stream()
                .filter(deadline -> deadline.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No deadline for " + step + " in " + nation));
    }

    /**
     * The last moment at which the step is still in time.
     *
     * @param from the moment that {@link Deadline#startsAt()} names
     * @throws IllegalArgumentException if the table has no such step
     */
    public Instant due(String step, Nation nation, Instant from) {
        return due(rule(step, nation), from);
    }

    /** The last moment at which the step of that deadline is still in time. */
    public Instant due(Deadline deadline, Instant from) {
        LocalDate start = from.atZone(ZONE).toLocalDate();
        return switch (deadline.unit()) {
            case CLOCK_HOURS -> from.plus(Duration.ofHours(deadline.amount()));
            case WORKING_DAYS -> endOf(workingDays.after(start, deadline.amount(), deadline.nation()));
            case CALENDAR_DAYS -> endOf(start.plusDays(deadline.amount()));
            case CALENDAR_MONTHS -> endOf(workingDays.after(start.plusMonths(deadline.amount()), 0, deadline.nation()));
        };
    }

    /** The day, in London, on which {@link #due(String, Nation, Instant)} falls. */
    public LocalDate dueDate(String step, Nation nation, Instant from) {
        return due(step, nation, from).atZone(ZONE).toLocalDate();
    }

    /**
     * How often a step that repeats comes round, counted from that moment, as an ISO-8601 period: {@code P28D}. Working days
     * become the days that they take from there.
     */
    public String period(Deadline deadline, Instant from) {
        LocalDate start = from.atZone(ZONE).toLocalDate();
        return switch (deadline.unit()) {
            case CLOCK_HOURS -> "PT" + deadline.amount() + "H";
            case WORKING_DAYS ->
                "P" + start.until(workingDays.after(start, deadline.amount(), deadline.nation()), ChronoUnit.DAYS)
                        + "D";
            case CALENDAR_DAYS -> "P" + deadline.amount() + "D";
            case CALENDAR_MONTHS -> "P" + deadline.amount() + "M";
        };
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).minusSeconds(1).toInstant();
    }
}
