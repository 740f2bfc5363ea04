package uk.proportion.reporting.web;

import java.util.List;

/**
 * Figures in rows and columns. The page, its CSV, its spreadsheet and its charts are all made from this one value, so that they
 * cannot differ. The first column names the row.
 *
 * @param name of the table in addresses and file names: lower case and hyphens
 * @param title above the table
 * @param explanation what is counted, in a sentence or two; empty for none
 * @param rows each with a cell for each column
 */
public record Table(String name, String title, String explanation, List<Column> columns, List<List<Cell>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (!name.matches("[a-z0-9-]{1,60}") || rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("A table has a name for addresses, and a cell for each column: " + name);
        }
    }

    /** @param title above the column */
    public record Column(String title, Kind kind) {

        /** Whether its cells stand at the right. */
        public boolean isNumeric() {
            return kind != Kind.TEXT;
        }
    }

    /** What the cells of a column hold. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** Exported in hours. */
        DURATION,
        /** Exported in percent. */
        SHARE
    }

    public static Column text(String title) {
        return new Column(title, Kind.TEXT);
    }

    public static Column number(String title) {
        return new Column(title, Kind.NUMBER);
    }

    public static Column duration(String title) {
        return new Column(title, Kind.DURATION);
    }

    public static Column share(String title) {
        return new Column(title, Kind.SHARE);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
