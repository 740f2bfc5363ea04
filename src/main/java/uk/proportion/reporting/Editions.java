package uk.proportion.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.CountedCells.Table;

/**
 * What is published: once a month, of the months that are over. Between two editions no published figure changes, so nobody
 * learns from yesterday's and today's page what one new case was like. Counts are in {@link Fives}; times keep their buckets, of
 * which only medians of many are ever shown.
 */
@Component
public class Editions {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcTemplate jdbc;
    private final CountedCells cells;
    private final RecordReader reader;
    private final Clock clock;

    Editions(JdbcTemplate jdbc, CountedCells cells, RecordReader reader, Clock clock) {
        this.jdbc = jdbc;
        this.cells = cells;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * An edition.
     *
     * @param upTo the last month that it counts
     */
    public record Edition(YearMonth upTo, Instant madeAt) {}

    /** The latest edition; empty where none has been made yet. */
    public Optional<Edition> latest() {
        return jdbc
                .query(
                        "select in_month, made_at from report_edition order by in_month desc fetch first 1 rows only",
                        (row, number) -> new Edition(
                                MonthNumber.month(row.getInt("in_month")),
                                row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .stream()
                .findFirst();
    }

    /** Publishes the last month that is over, where that has not been done. */
    void publishIfAMonthIsOver() {
        YearMonth over = YearMonth.now(clock.withZone(LONDON)).minusMonths(1);
        if (latest().filter(edition -> !edition.upTo().isBefore(over)).isEmpty()) {
            publish(over);
        }
    }

    /** Publishes all that is counted up to the end of a month, in the place of what was published before. */
    public void publish(YearMonth upTo) {
        reader.alone(rollBack -> {
            int last = MonthNumber.of(upTo);
            jdbc.update("delete from report_edition where in_month >= ?", last);
            jdbc.update(
                    "insert into report_edition (in_month, made_at) values (?, ?)",
                    last,
                    clock.instant().atOffset(ZoneOffset.UTC));
            cells.clear(Table.PUBLISHED);
            Publication publication = new Publication();
            cells.eachUpTo(last, publication::add);
            cells.fill(Table.PUBLISHED, publication.end());
        });
    }
}
