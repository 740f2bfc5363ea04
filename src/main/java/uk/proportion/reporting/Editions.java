package uk.proportion.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.CountedCells.Table;
import uk.proportion.shared.Nation;

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
                                Counted.yearMonth(row.getInt("in_month")),
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
            int last = Counted.number(upTo);
            jdbc.update("delete from report_edition where in_month >= ?", last);
            jdbc.update(
                    "insert into report_edition (in_month, made_at) values (?, ?)",
                    last,
                    clock.instant().atOffset(ZoneOffset.UTC));
            cells.clear(Table.PUBLISHED);
            cells.fill(Table.PUBLISHED, published(cells.all(Table.LIVE), last));
        });
    }

    /** The cells of an edition: times as they are, and of everything the counts in fives. */
    static Map<Counted, Long> published(Map<Counted, Long> live, int last) {
        Map<Counted, Long> published = new HashMap<>();
        Map<Family, SortedMap<Integer, Map<String, Long>>> families = new HashMap<>();
        live.forEach((cell, n) -> {
            if (cell.month() > last) {
                return;
            }
            if (cell.bucket() != Counted.NO_TIME) {
                published.put(cell, n);
            }
            families.computeIfAbsent(Family.of(cell), any -> new TreeMap<>())
                    .computeIfAbsent(cell.month(), any -> new HashMap<>())
                    .merge(cell.part(), n, Long::sum);
        });
        families.forEach((family, months) -> Fives.published(months)
                .forEach((month, parts) -> parts.forEach((part, n) -> published.put(family.cell(part, month), n))));
        return published;
    }

    /** What is published together: the parts of a measure, of one organisation and band. */
    private record Family(Measure measure, String organisation, Nation nation, Band band) {
        static Family of(Counted cell) {
            return new Family(cell.measure(), cell.organisation(), cell.nation(), cell.band());
        }

        Counted cell(String part, int month) {
            return new Counted(measure, part, month, organisation, nation, band, Counted.NO_TIME);
        }
    }
}
