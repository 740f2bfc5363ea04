package uk.proportion.calendar;

import uk.proportion.shared.Nation;

/**
 * How long a step may take in a nation, as the deadline table has it (fact pack, section 7).
 *
 * @param step its key, such as {@code crimeRecord}
 * @param amount how many of the unit; 0 means the same day
 * @param startsAt the moment that the clock starts from, such as {@code policeReceivedAt}
 * @param source the guidance that sets it
 * @param escalates whether a miss is put before the partnership's manager
 */
public record Deadline(
        String step, Nation nation, int amount, Unit unit, String startsAt, String source, boolean escalates) {

    /** The clock that counts: police record by the hour, social care and schools by the working day. */
    public enum Unit {
        CLOCK_HOURS,
        WORKING_DAYS,
        CALENDAR_DAYS,
        /** To the same day of a later month or its last day, and on to the next working day. */
        CALENDAR_MONTHS
    }
}
