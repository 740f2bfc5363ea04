package uk.proportion.reporting;

/** What the partnership's manager is alerted to. */
public enum AlertCode {
    /** An agency has much more open than usual on this day of the week. */
    BACKLOG(Unit.PERCENT),
    /** Deadlines were missed and nobody has acted on it. */
    BREACH(Unit.HOURS),
    /** Steps that the platform takes by itself do not get done. */
    STUCK_JOBS(Unit.MINUTES),
    /** Somebody has tried to send imagery, again and again. */
    IMAGERY_REFUSED(Unit.A_DAY),
    /** The audit record is not as it was written, or has not been verified for too long. */
    CHAIN_BROKEN(Unit.HOURS);

    private final Unit unit;

    AlertCode(Unit unit) {
        this.unit = unit;
    }

    /** What its threshold counts. */
    public Unit unit() {
        return unit;
    }

    /** What a threshold counts. */
    public enum Unit {
        PERCENT,
        HOURS,
        MINUTES,
        /** Times within a day. */
        A_DAY
    }
}
