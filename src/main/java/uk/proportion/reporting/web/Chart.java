package uk.proportion.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture of a table, drawn by {@code reporting/chart.html} as SVG: widths are percent and heights pixels, so that words keep
 * their size on a narrow screen. Colours are never the only sign: bars have patterns, lines dashes and marks, and the table stands
 * beside it.
 *
 * @param id of the element on the page
 * @param description what the figures say, for whoever does not see it
 * @param legend empty where there is only one kind of thing
 * @param height in pixels
 */
public record Chart(
        String id,
        String title,
        String description,
        Kind kind,
        List<String> legend,
        List<Bar> bars,
        List<Line> lines,
        List<Mark> axis,
        int height) {
    private static final int LINE_HEIGHT = 20;
    private static final int BAR_HEIGHT = 24;
    private static final int GAP = 16;
    private static final int LABEL_WIDTH = 28;
    private static final double LEAST = 0.6;
    private static final int PLOT_TOP = 14;
    private static final int PLOT_HEIGHT = 180;
    private static final int BELOW_PLOT = 30;
    private static final double LEFT = 10;
    private static final double WIDTH = 86;
    private static final int MOST_MONTHS_NAMED = 4;

    /** How it is drawn. */
    public enum Kind {
        BARS,
        LINES
    }

    /**
     * A bar with its label above it.
     *
     * @param label in lines
     * @param amount its figure in words, at the right
     * @param top of the first line of the label
     * @param y of the bar
     */
    public record Bar(List<Word> label, String amount, int top, int y, List<Part> parts) {}

    /** Words at a place. */
    public record Word(String words, int y) {}

    /** A part of a bar, in percent. */
    public record Part(int series, double x, double width) {}

    /** A row of the table over its columns, as a line. */
    public record Line(int series, List<Stretch> stretches, List<Point> points) {}

    /** From one point to the next. */
    public record Stretch(double x1, int y1, double x2, int y2) {}

    /** A figure's point. */
    public record Point(double x, int y) {}

    /** Words at an axis: at the left with a grid line where {@code x} is 0, otherwise below. */
    public record Mark(String words, double x, int y) {}

    /** Horizontal bars: one for each row, as long as the figure in that column. */
    public static Chart bars(Table table, int column) {
        double longest = table.rows().stream()
                .mapToDouble(row -> row.get(column).size())
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        int y = 0;
        for (List<Cell> row : table.rows()) {
            double size = row.get(column).size();
            List<Part> parts = size == 0 ? List.of() : List.of(new Part(0, 0, width(size, longest)));
            bars.add(bar(row.get(0).words(), row.get(column).words(), y, parts));
            y = bars.get(bars.size() - 1).y() + BAR_HEIGHT + GAP;
        }
        String says = describe(table, List.of(column));
        return new Chart(
                id(table), table.title(), says, Kind.BARS, List.of(), bars, List.of(), List.of(), Math.max(y, 1));
    }

    /** Horizontal bars made of parts: one bar for each row, a part for each of these columns. The longest bar fills the width. */
    public static Chart stacks(Table table, List<Integer> columns) {
        double longest = table.rows().stream()
                .mapToDouble(row -> total(row, columns))
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        int y = 0;
        for (List<Cell> row : table.rows()) {
            List<Part> parts = new ArrayList<>();
            double x = 0;
            for (int series = 0; series < columns.size(); series++) {
                double size = row.get(columns.get(series)).size();
                if (size > 0) {
                    parts.add(new Part(series, x, width(size, longest)));
                    x += width(size, longest);
                }
            }
            bars.add(bar(row.get(0).words(), amount(row, columns), y, parts));
            y = bars.get(bars.size() - 1).y() + BAR_HEIGHT + GAP;
        }
        List<String> legend = columns.stream()
                .map(column -> table.columns().get(column).title())
                .toList();
        String says = describe(table, columns);
        return new Chart(id(table), table.title(), says, Kind.BARS, legend, bars, List.of(), List.of(), Math.max(y, 1));
    }

    /**
     * Lines over time: a row for each month, a line for each of these columns. A cell without a figure is a gap in its line. The
     * scale begins at nought.
     */
    public static Chart lines(Table table, List<Integer> columns) {
        List<List<Cell>> rows = table.rows();
        double highest = rows.stream()
                .flatMap(row -> columns.stream().map(row::get))
                .mapToDouble(Cell::size)
                .max()
                .orElse(0);
        List<Line> lines = IntStream.range(0, columns.size())
                .mapToObj(series -> line(series, rows, columns.get(series), highest))
                .toList();
        List<String> legend = columns.stream()
                .map(column -> table.columns().get(column).title())
                .toList();
        return new Chart(
                id(table),
                table.title(),
                describe(table, columns),
                Kind.LINES,
                legend,
                List.of(),
                lines,
                axis(rows, columns, highest),
                PLOT_TOP + PLOT_HEIGHT + BELOW_PLOT);
    }

    public boolean isEmpty() {
        return bars.isEmpty() && lines.stream().allMatch(line -> line.points().isEmpty());
    }

    private static String id(Table table) {
        return "chart-" + table.name();
    }

    private static Bar bar(String label, String amount, int top, List<Part> parts) {
        List<Word> words = new ArrayList<>();
        int y = top + LINE_HEIGHT - 4;
        for (String line : inLines(label)) {
            words.add(new Word(line, y));
            y += LINE_HEIGHT;
        }
        return new Bar(words, amount, words.get(0).y(), y - LINE_HEIGHT + 8, parts);
    }

    private static List<String> inLines(String label) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LABEL_WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static double width(double size, double longest) {
        return rounded(Math.max(LEAST, 100 * size / longest));
    }

    private static double total(List<Cell> row, List<Integer> columns) {
        return columns.stream().mapToDouble(column -> row.get(column).size()).sum();
    }

    private static String amount(List<Cell> row, List<Integer> columns) {
        boolean counts = columns.stream().allMatch(column -> row.get(column).value() instanceof Long);
        return counts ? String.valueOf((long) total(row, columns)) : "";
    }

    private static Line line(int series, List<List<Cell>> rows, int column, double highest) {
        List<Point> points = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        Point before = null;
        for (int at = 0; at < rows.size(); at++) {
            Cell cell = rows.get(at).get(column);
            Point here = cell.value() == null ? null : new Point(x(at, rows.size()), y(cell.size(), highest));
            if (here != null) {
                points.add(here);
            }
            if (here != null && before != null) {
                stretches.add(new Stretch(before.x(), before.y(), here.x(), here.y()));
            }
            before = here;
        }
        return new Line(series, stretches, points);
    }

    private static List<Mark> axis(List<List<Cell>> rows, List<Integer> columns, double highest) {
        List<Mark> marks = new ArrayList<>();
        rows.stream()
                .flatMap(row -> columns.stream().map(row::get))
                .filter(cell -> cell.value() != null && cell.size() == highest)
                .findFirst()
                .ifPresent(top -> marks.add(new Mark(top.words(), 0, y(highest, highest))));
        marks.add(new Mark("0", 0, y(0, highest)));
        int every = Math.max(1, (int) Math.ceil(rows.size() / (double) MOST_MONTHS_NAMED));
        for (int at = 0; at < rows.size(); at += every) {
            marks.add(
                    new Mark(rows.get(at).get(0).words(), x(at, rows.size()), PLOT_TOP + PLOT_HEIGHT + BELOW_PLOT - 8));
        }
        return marks;
    }

    private static double x(int at, int of) {
        return rounded(of == 1 ? LEFT + WIDTH / 2 : LEFT + 4 + (WIDTH - 4) * at / (of - 1));
    }

    private static int y(double size, double highest) {
        double part = highest == 0 ? 0 : size / highest;
        return PLOT_TOP + (int) Math.round(PLOT_HEIGHT * (1 - part));
    }

    private static double rounded(double percent) {
        return Math.round(percent * 100) / 100.0;
    }

    /** Every figure in words, row by row. */
    private static String describe(Table table, List<Integer> columns) {
        StringBuilder says = new StringBuilder();
        for (List<Cell> row : table.rows()) {
            says.append(says.isEmpty() ? "" : "; ").append(row.get(0).words()).append(": ");
            says.append(String.join(
                    ", ",
                    columns.stream()
                            .map(column -> columns.size() == 1
                                    ? row.get(column).words()
                                    : table.columns().get(column).title() + " "
                                            + row.get(column).words())
                            .toList()));
        }
        return says.toString();
    }
}
