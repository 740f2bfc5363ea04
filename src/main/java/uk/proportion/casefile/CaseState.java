package uk.proportion.casefile;

import java.util.Map;
import java.util.Set;

/** The life of a case, as one table of legal transitions. */
public enum CaseState {
    /** Reported; nobody has worked on it yet. */
    REPORTED,
    /** Worked on by at least one agency. */
    OPEN,
    /** Nothing is left to do; kept until its retention date. */
    CLOSED,
    /** Its retention has ended: nothing is left but a skeleton that tells of nobody, and to users there is no such case. */
    ERASED;

    private static final Map<CaseState, Set<CaseState>> LEGAL =
            Map.of(REPORTED, Set.of(OPEN), OPEN, Set.of(CLOSED), CLOSED, Set.of(OPEN, ERASED), ERASED, Set.of());

    /** Whether somebody has, or may soon have, work on a case in this state. */
    public boolean isOpen() {
        return this == REPORTED || this == OPEN;
    }

    /** Whether a case in this state may move to {@code next}. */
    public boolean mayBecome(CaseState next) {
        return LEGAL.get(this).contains(next);
    }
}
