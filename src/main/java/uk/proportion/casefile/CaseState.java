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
    CLOSED;

    private static final Map<CaseState, Set<CaseState>> LEGAL =
            Map.of(REPORTED, Set.of(OPEN), OPEN, Set.of(CLOSED), CLOSED, Set.of(OPEN));

    /** Whether a case in this state may move to {@code next}. */
    public boolean mayBecome(CaseState next) {
        return LEGAL.get(this).contains(next);
    }
}
