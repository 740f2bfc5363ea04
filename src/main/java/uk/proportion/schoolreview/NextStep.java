package uk.proportion.schoolreview;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the school has left to do next.
 *
 * @param from from when it can be done; {@code null} where that is now
 * @param due by when it is to be done; {@code null} where guidance sets no time
 * @param clock the step of the deadline table that it is; {@code null} where it is none
 */
public record NextStep(Kind kind, Instant from, Instant due, String clock) {

    /** The answers to "What is left to do?". */
    public enum Kind {
        /** T2 says something else now, and that has not been carried out. */
        DECIDE_AGAIN,
        ASK_ABOUT_SOCIAL_CARE,
        TELL_THE_PARENTS,
        ASK_FOR_DELETION,
        CONFIRM_THE_DELETION,
        REVIEW_THE_CASE,
        HANDLED_IN_SCHOOL,
        REFERRED
    }

    static NextStep of(Kind kind) {
        return new NextStep(kind, null, null, null);
    }

    static NextStep by(LocalDate day, String clock, Kind kind) {
        return new NextStep(kind, null, SchoolDates.endOf(day), clock);
    }

    static NextStep on(LocalDate day, String clock, Kind kind) {
        return new NextStep(kind, SchoolDates.startOf(day), SchoolDates.endOf(day), clock);
    }
}
