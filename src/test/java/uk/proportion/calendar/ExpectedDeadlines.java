package uk.proportion.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.proportion.shared.Nation;

/**
 * Compares the {@code deadlines} that a scenario or vector expects with what the deadline table says: an instant where
 * clock hours count, else the day.
 */
public final class ExpectedDeadlines {
    private ExpectedDeadlines() {}

    /**
     * One line per deadline that differs: key, expected, got. Empty where all are right.
     *
     * @param expected from step to an instant with offset or a date
     * @param incident the incident's facts: {@code nation} (England if absent) and the moments that clocks start from
     */
    public static List<String> mismatches(Deadlines deadlines, Map<String, ?> expected, Map<String, ?> incident) {
        Nation nation = incident.get("nation") == null
                ? Nation.ENGLAND
                : Nation.valueOf(incident.get("nation").toString());
        List<String> mismatches = new ArrayList<>();
        expected.forEach((step, value) -> {
            Object got = due(deadlines, step, nation, incident);
            if (!got.equals(parsed(value.toString()))) {
                mismatches.add("deadlines.%s: expected %s, got %s".formatted(step, value, got));
            }
        });
        return mismatches;
    }

    private static Object due(Deadlines deadlines, String step, Nation nation, Map<String, ?> incident) {
        Deadline deadline = deadlines.rule(step, nation);
        Object start = incident.get(deadline.startsAt());
        if (start == null) {
            return "nothing, for want of " + deadline.startsAt();
        }
        Instant from = OffsetDateTime.parse(start.toString()).toInstant();
        return deadline.unit() == Deadline.Unit.CLOCK_HOURS
                ? deadlines.due(step, nation, from)
                : deadlines.dueDate(step, nation, from);
    }

    private static Object parsed(String expected) {
        return expected.contains("T") ? OffsetDateTime.parse(expected).toInstant() : LocalDate.parse(expected);
    }
}
