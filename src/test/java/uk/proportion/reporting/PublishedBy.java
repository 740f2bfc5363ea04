package uk.proportion.reporting;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.reporting.CountedCells.Table;

/** Publishes figures that no case has made, in the place of all others. */
@TestComponent
public class PublishedBy {
    private static final int UP_TO = 202610;

    private final CountedCells cells;
    private final JdbcTemplate jdbc;

    PublishedBy(CountedCells cells, JdbcTemplate jdbc) {
        this.cells = cells;
        this.jdbc = jdbc;
    }

    /** Publishes what counts to these alone, a line each without its bucket. */
    public void of(Map<String, Long> lines) {
        jdbc.update("delete from report_edition");
        jdbc.update(
                "insert into report_edition (in_month, made_at) values (?, ?)",
                UP_TO,
                OffsetDateTime.parse("2026-11-01T00:00:00Z"));
        cells.clear(Table.PUBLISHED);
        Publication publication = new Publication();
        cells(lines, 1).entrySet().stream()
                .sorted(Comparator.comparing(
                        one -> one.getKey().measure() + ";" + one.getKey().organisation() + ";"
                                + one.getKey().nation() + ";" + one.getKey().band()))
                .forEach(one -> publication.add(one.getKey(), one.getValue()));
        cells.fill(Table.PUBLISHED, publication.end());
    }

    /** Does something while these are counted too, and nothing is published. */
    public void whileCounted(Map<String, Long> lines, Runnable work) {
        cells.add(Table.LIVE, cells(lines, 1));
        try {
            work.run();
        } finally {
            cells.add(Table.LIVE, cells(lines, -1));
        }
    }

    private static Map<Counted, Long> cells(Map<String, Long> lines, int sign) {
        return lines.entrySet().stream()
                .collect(Collectors.toMap(
                        line -> Counted.parse(line.getKey() + ";" + Counted.NO_TIME), line -> sign * line.getValue()));
    }
}
