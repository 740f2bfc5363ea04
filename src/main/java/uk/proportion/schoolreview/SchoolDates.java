package uk.proportion.schoolreview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import uk.proportion.calendar.Deadlines;
import uk.proportion.casefile.Situation;
import uk.proportion.shared.Nation;

/** Days in London, and by when a school's step is to be done. */
@Component
class SchoolDates {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final Deadlines deadlines;
    private final Clock clock;

    SchoolDates(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /** The last day of a step of the deadline table, counted from a moment. */
    LocalDate dayOf(String step, Situation situation, Instant from) {
        return deadlines.dueDate(step, Nation.valueOf(situation.incident("nation")), from);
    }

    /** The last day of a step of the deadline table, counted from now. */
    LocalDate dayOf(String step, Situation situation) {
        return dayOf(step, situation, clock.instant());
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** 23:59:59, as the deadline table counts. */
    static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusSeconds(1);
    }
}
