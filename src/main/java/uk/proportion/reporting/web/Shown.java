package uk.proportion.reporting.web;

import java.util.List;

/**
 * A table as it stands on a page.
 *
 * @param chart drawn above it; {@code null} for none
 */
public record Shown(Table table, Chart chart) {
    public static Shown plain(Table table) {
        return new Shown(table, null);
    }

    public static Shown bars(Table table, int column) {
        return new Shown(table, Chart.bars(table, column));
    }

    public static Shown stacks(Table table, List<Integer> columns) {
        return new Shown(table, Chart.stacks(table, columns));
    }

    public static Shown lines(Table table, List<Integer> columns) {
        return new Shown(table, Chart.lines(table, columns));
    }
}
