package uk.proportion.reporting.flow;

import java.time.YearMonth;
import uk.proportion.reporting.flow.OpenFlow.Part;

/**
 * What of a process is asked for, months as the cells have them.
 *
 * @param first month
 * @param last month
 */
record FlowQuery(Part part, int first, int last) {
    private static final int HUNDRED = 100;

    /** {@code 202611}. */
    static int number(YearMonth month) {
        return month.getYear() * HUNDRED + month.getMonthValue();
    }

    static YearMonth month(int number) {
        return YearMonth.of(number / HUNDRED, number % HUNDRED);
    }
}
