package uk.proportion.reporting.flow;

import java.time.YearMonth;
import uk.proportion.reporting.MonthNumber;
import uk.proportion.reporting.flow.OpenFlow.Part;
import uk.proportion.shared.Agency;

/**
 * What somebody has chosen, as it stands in an address. What is {@code null} was not.
 *
 * @param from the first month: {@code 2026-09}
 * @param to the last month
 */
record FlowFilter(Integer version, Agency agency, YearMonth from, YearMonth to, Measure measure) {
    private static final int BEFORE_ALL = 0;

    /** @param published the last month of which figures are given out; {@code null} where there is none yet */
    FlowQuery of(String process, YearMonth published) {
        YearMonth last = to == null || published != null && to.isAfter(published) ? published : to;
        return new FlowQuery(
                new Part(process, version, agency),
                from == null ? BEFORE_ALL : MonthNumber.of(from),
                published == null ? BEFORE_ALL : MonthNumber.of(last));
    }

    Measure measured() {
        return measure == null ? Measure.COUNT : measure;
    }

    /** The same for all versions. */
    FlowFilter ofAllVersions() {
        return new FlowFilter(null, agency, from, to, measure);
    }
}
