package uk.proportion.reporting.flow;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.Fives;
import uk.proportion.reporting.MonthNumber;

/**
 * Adds up the cells and gives out what may be known of them: in {@link Fives}, each stream a family whose kinds are in time, late and
 * without a time. Two statements, on the flow's own tables.
 */
@Component
class FlowReading {
    private static final String CELLS = " from flow_stream s join flow_cell c on c.stream = s.id"
            + " where s.process_key = :process and (cast(:version as integer) is null or s.version = :version)"
            + " and (cast(:agency as varchar) is null or s.agency = :agency) and c.ended_month <= :last and c.n > 0";
    private static final String MONTHS = "select s.activity_id, s.id as stream, c.ended_month, c.timing, sum(c.n) as n"
            + CELLS + " group by s.activity_id, s.id, c.ended_month, c.timing";
    private static final String DURATIONS = "select s.activity_id, c.bucket, sum(c.n) as n" + CELLS
            + " and c.ended_month >= :first group by s.activity_id, c.bucket";

    private final NamedParameterJdbcTemplate jdbc;

    FlowReading(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By the id of the activity; one through which nothing has gone is missing. */
    Map<String, FlowFigures> figures(FlowQuery query) {
        MapSqlParameterSource parameters = parameters(query);
        Map<String, Map<Integer, SortedMap<Integer, Map<Timing, Long>>>> activities = new HashMap<>();
        jdbc.query(MONTHS, parameters, row -> {
            activities
                    .computeIfAbsent(row.getString("activity_id"), any -> new HashMap<>())
                    .computeIfAbsent(row.getInt("stream"), any -> new TreeMap<>())
                    .computeIfAbsent(row.getInt("ended_month"), any -> new EnumMap<>(Timing.class))
                    .put(Timing.of(row.getInt("timing")), row.getLong("n"));
        });
        Map<String, SortedMap<Integer, Long>> durations = new HashMap<>();
        jdbc.query(DURATIONS, parameters, row -> {
            durations
                    .computeIfAbsent(row.getString("activity_id"), any -> new TreeMap<>())
                    .put(row.getInt("bucket"), row.getLong("n"));
        });
        Map<String, FlowFigures> figures = new HashMap<>();
        activities.forEach((activity, streams) -> figures.put(
                activity, figures(query, streams.values(), durations.getOrDefault(activity, new TreeMap<>()))));
        return figures;
    }

    /** The month in which anything of the process ended first. */
    Optional<YearMonth> earliest(String process) {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select min(c.ended_month) from flow_stream s join flow_cell c on c.stream = s.id"
                                + " where s.process_key = :process",
                        Map.of("process", process),
                        Integer.class))
                .map(MonthNumber::month);
    }

    private static MapSqlParameterSource parameters(FlowQuery query) {
        return new MapSqlParameterSource("process", query.part().process())
                .addValue("version", query.part().version())
                .addValue(
                        "agency",
                        Optional.ofNullable(query.part().agency())
                                .map(Enum::name)
                                .orElse(null))
                .addValue("first", query.first())
                .addValue("last", query.last());
    }

    private static FlowFigures figures(
            FlowQuery query,
            Iterable<SortedMap<Integer, Map<Timing, Long>>> streams,
            SortedMap<Integer, Long> durations) {
        Map<Timing, Long> published = new EnumMap<>(Timing.class);
        for (SortedMap<Integer, Map<Timing, Long>> stream : streams) {
            Fives.published(stream)
                    .tailMap(query.first())
                    .values()
                    .forEach(month -> month.forEach((timing, count) -> published.merge(timing, count, Long::sum)));
        }
        return new FlowFigures(published, durations);
    }
}
