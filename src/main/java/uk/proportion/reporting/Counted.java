package uk.proportion.reporting;

import uk.proportion.shared.Nation;

/**
 * What is counted together: a part of a measure in a month, of an organisation, in a nation, with one band of facts. It tells of
 * no case.
 *
 * @param part a code of the measure's own
 * @param month the month in which it happened, a {@link MonthNumber}
 * @param organisation the id of whose work it is; {@code ""} where a figure is of the partnership as a whole
 * @param bucket of a time, {@link #NO_TIME} otherwise
 */
record Counted(Measure measure, String part, int month, String organisation, Nation nation, Band band, int bucket) {
    static final int NO_TIME = -1;
    static final String WHOLE_PARTNERSHIP = "";

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
