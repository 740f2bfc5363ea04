package uk.proportion.access;

import java.time.Duration;
import java.util.List;

/**
 * What is on a list of tasks; whatever is named has to be true together, and {@code null} names nothing. The engine is asked by
 * it for Tasklist, and the table of open tasks for our own pages.
 *
 * @param priorityFrom the lowest priority
 * @param steps ids of user tasks
 */
public record TaskCriteria(
        Whose whose,
        Moment dueBefore,
        Moment dueAfter,
        Moment waitsUntilAfter,
        Moment createdBefore,
        Integer priorityFrom,
        boolean withoutDueDate,
        List<String> steps) {
    /** Whatever somebody may know of. */
    public static final TaskCriteria ANY = at(List.of());

    public TaskCriteria {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** Whatever somebody may know of at these steps. */
    public static TaskCriteria at(List<String> steps) {
        return new TaskCriteria(null, null, null, null, null, null, false, steps);
    }

    /** Whose the tasks are, seen by who looks. */
    public enum Whose {
        /** I have taken it. */
        MINE,
        /** It is offered to one of my groups, taken or not. */
        TEAM,
        /** It is offered to one of my groups, and nobody has taken it. */
        NOBODYS
    }

    /** Counted from whenever somebody looks. */
    public enum Moment {
        NOW(Duration.ZERO),
        IN_24_HOURS(Duration.ofHours(24)),
        FOUR_HOURS_AGO(Duration.ofHours(-4));

        private final Duration fromNow;

        Moment(Duration fromNow) {
            this.fromNow = fromNow;
        }

        /** Negative for the past. */
        public Duration fromNow() {
            return fromNow;
        }
    }
}
