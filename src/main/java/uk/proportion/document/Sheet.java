package uk.proportion.document;

import java.util.List;

/**
 * A document of facts: what is at its head, and its parts.
 *
 * @param about who it is for, who made it and when
 * @param caution how to handle it
 */
record Sheet(String title, String reference, List<Row> about, String caution, List<Part> parts) {

    /** Something that is known, by its name. */
    record Row(String label, String text) {}

    /**
     * A part under a heading.
     *
     * @param level of the heading: 2, or 3 where it belongs to the part before it
     * @param notes sentences that stand under the facts
     * @param grid {@code null} where it has no table
     */
    record Part(int level, String heading, List<Row> rows, Grid grid, List<String> notes) {}

    /** A table with a heading for each column; the first cell of a row says what the row is about. */
    record Grid(List<Column> columns, List<List<String>> lines) {}

    /** @param width in percent of the table's */
    record Column(String heading, int width) {}
}
