package uk.proportion.reporting;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import uk.proportion.shared.Nation;

/**
 * What is counted together: a part of a measure in a month, of an organisation, in a nation, with one band of facts. It tells of
 * no case.
 *
 * @param part a code of the measure's own
 * @param month the month in London in which it happened, as 202611
 * @param organisation the id of whose work it is; {@code ""} where a figure is of the partnership as a whole
 * @param bucket of a time, {@link #NO_TIME} otherwise
 */
record Counted(Measure measure, String part, int month, String organisation, Nation nation, Band band, int bucket) {
    static final int NO_TIME = -1;
    static final String WHOLE_PARTNERSHIP = "";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int HUNDRED = 100;

    static int month(Instant at) {
        return number(YearMonth.from(at.atZone(LONDON)));
    }

    static int number(YearMonth month) {
        return month.getYear() * HUNDRED + month.getMonthValue();
    }

    static YearMonth yearMonth(int number) {
        return YearMonth.of(number / HUNDRED, number % HUNDRED);
    }

    Counted ofTheWholePartnership() {
        return new Counted(measure, part, month, WHOLE_PARTNERSHIP, nation, band, bucket);
    }

    /** As one line of text, and back by {@link #parse}. */
    String line() {
        return String.join(
                ";",
                measure.name(),
                part,
                Integer.toString(month),
                organisation,
                nation.name(),
                band.name(),
                Integer.toString(bucket));
    }

    static Counted parse(String line) {
        String[] values = line.split(";", -1);
        return new Counted(
                Measure.valueOf(values[0]),
                values[1],
                Integer.parseInt(values[2]),
                values[3],
                Nation.valueOf(values[4]),
                Band.valueOf(values[5]),
                Integer.parseInt(values[6]));
    }
}
