package uk.proportion.reporting.statistics;

import java.util.List;
import uk.proportion.reporting.web.Chart;
import uk.proportion.reporting.web.Table;

/**
 * A table as it stands on a page.
 *
 * @param chart drawn above it; {@code null} for none
 */
public record Shown(Table table, Chart chart) {
    static Shown plain(Table table) {
        return new Shown(table, null);
    }

    static Shown bars(Table table, int column) {
        return new Shown(table, Chart.bars(table, column));
    }

    static Shown stacks(Table table, List<Integer> columns) {
        return new Shown(table, Chart.stacks(table, columns));
    }

    static Shown lines(Table table, List<Integer> columns) {
        return new Shown(table, Chart.lines(table, columns));
    }
}
