package uk.proportion.casefile;

/** How far a measure of a plan has come. */
public enum MeasureState {
    PROPOSED,
    AGREED,
    COMPLETED,
    DECLINED,
    FAILED,
    /** The plan no longer asks for it; kept for the record. */
    NO_LONGER_NEEDED;

    /** Whether work on it is over. */
    public boolean isSettled() {
        return this != PROPOSED && this != AGREED;
    }
}
