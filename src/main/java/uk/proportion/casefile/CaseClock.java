package uk.proportion.casefile;

import java.time.Instant;

/**
 * A clock that runs, or ran, for one step of a case.
 *
 * @param step a step of the deadline table
 * @param subject {@code case}, a child's letter or a crime's id
 * @param dueAt the last moment in time
 * @param metAt when the step was taken, in time or late; {@code null} where it has not been
 * @param endedAt when the step ceased to apply; {@code null} where it has not
 * @param escalates whether a miss is put before the partnership's manager
 * @param lateRationale why it was taken late, in somebody's own words; {@code null} where nobody said
 */
public record CaseClock(
        String step,
        String subject,
        Instant startedAt,
        Instant dueAt,
        Instant metAt,
        Instant endedAt,
        boolean escalates,
        String lateRationale) {

    /** How a deadline stands. */
    public enum State {
        RUNNING,
        MET,
        /** Missed: not taken yet, or taken late. */
        BREACHED,
        /** No longer applies. */
        ENDED
    }

    /** Whether the step is neither taken nor has ceased to apply. */
    public boolean isOpen() {
        return metAt == null && endedAt == null;
    }

    /** Whether the step was taken after its last moment. */
    public boolean isMetLate() {
        return metAt != null && metAt.isAfter(dueAt);
    }

    /** How it stands at that moment. */
    public State state(Instant now) {
        if (endedAt != null) {
            return State.ENDED;
        }
        if (metAt != null) {
            return isMetLate() ? State.BREACHED : State.MET;
        }
        return now.isAfter(dueAt) ? State.BREACHED : State.RUNNING;
    }
}
