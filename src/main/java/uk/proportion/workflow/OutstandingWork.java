package uk.proportion.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

/**
 * All agencies' open work at this moment, in numbers and by reference; nobody's name and no task. Reads the engine's open tasks
 * and whose they are. A task that is offered to two organisations counts with both, and once in all. Whoever asks has made sure
 * that the answer is for the reader to know.
 */
@Component
public class OutstandingWork {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration UNCLAIMED_TOO_LONG = Duration.ofHours(4);
    private static final int A_WEEK = 7;
    private static final String OPEN = " from act_ru_task t join act_ru_identitylink l on l.task_id_ = t.id_"
            + " and l.type_ = 'candidate' join organisation o on o.id ="
            + " substring(l.group_id_ from 1 for greatest(position('-' in l.group_id_) - 1, 0))";
    private static final String FIGURES = Arrays.stream(Measure.values())
            .map(measure -> "sum(case when %s then 1 else 0 end) as %s".formatted(measure.condition, measure.name()))
            .collect(Collectors.joining(", "));
    private static final String NOT_TAKEN_SINCE = "case when t.assignee_ is null then t.create_time_ end";
    private static final String BY = "select %s" + FIGURES + ", min(case when t.due_date_ < :now then t.due_date_ end)"
            + " as oldest_due, min(" + NOT_TAKEN_SINCE + ") as longest_since,"
            + " percentile_disc(0.5) within group (order by " + NOT_TAKEN_SINCE + ") as median_since"
            + " from (select distinct %st.id_ as task, t.assignee_, t.create_time_, t.due_date_, t.priority_" + OPEN
            + "%s) t%s";
    private static final String TASKS =
            " from (select distinct t.id_, t.name_, t.assignee_, t.create_time_, t.due_date_,"
                    + " t.priority_, o.agency, o.name, p.business_key_" + OPEN
                    + " join act_ru_execution p on p.id_ = t.proc_inst_id_%s) t where %s";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    OutstandingWork(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is counted of open tasks. How old a task is counts from when it came to be, in whole days. */
    public enum Measure {
        OPEN("1 = 1"),
        NOT_TAKEN("t.assignee_ is null"),
        TAKEN("t.assignee_ is not null"),
        /** For more than four hours. */
        UNCLAIMED("t.assignee_ is null and t.create_time_ < :waited"),
        OVERDUE("t.due_date_ < :now"),
        DUE_TODAY("t.due_date_ >= :now and t.due_date_ < :tomorrow"),
        DUE_IN_7_DAYS("t.due_date_ >= :tomorrow and t.due_date_ < :nextWeek"),
        DUE_LATER("t.due_date_ >= :nextWeek"),
        UNDATED("t.due_date_ is null"),
        IMMEDIATE("t.priority_ >= 100"),
        HIGH("t.priority_ >= 75 and t.priority_ < 100"),
        NORMAL("t.priority_ >= 50 and t.priority_ < 75"),
        ROUTINE("t.priority_ < 50"),
        AGE_UNDER_1("t.create_time_ > :day1"),
        AGE_UNDER_3("t.create_time_ <= :day1 and t.create_time_ > :day3"),
        AGE_UNDER_7("t.create_time_ <= :day3 and t.create_time_ > :day7"),
        AGE_UNDER_28("t.create_time_ <= :day7 and t.create_time_ > :day28"),
        AGE_FROM_28("t.create_time_ <= :day28");

        private final String condition;

        Measure(String condition) {
            this.condition = condition;
        }
    }

    private enum Level {
        ALL(""),
        AGENCY("t.agency, "),
        ORGANISATION("t.agency, t.id, t.name, ");

        private final String columns;

        Level(String columns) {
            this.columns = columns;
        }

        /** Without a comma behind the last. */
        private String grouped() {
            String groups = columns.replaceFirst(", $", "");
            return groups.isEmpty() ? "" : " group by " + groups + " order by " + groups;
        }
    }

    /** Whose work; {@code null} narrows nothing. */
    public record Scope(Agency agency, OrganisationId organisation, Nation nation) {
        public static final Scope ALL = new Scope(null, null, null);
    }

    /**
     * How much somebody has to do.
     *
     * @param agency {@code null} for all together
     * @param organisation {@code null} for an agency as a whole
     * @param name of the organisation
     * @param oldestDue when the task was due that is late for longest; {@code null} where none is late
     * @param medianSince of those that nobody has taken, when the one in the middle came to be; {@code null} where all are taken
     * @param longestSince the same of the oldest
     */
    public record Load(
            Agency agency,
            OrganisationId organisation,
            String name,
            Map<Measure, Long> figures,
            Instant oldestDue,
            Instant medianSince,
            Instant longestSince) {

        public long of(Measure measure) {
            return figures.getOrDefault(measure, 0L);
        }
    }

    /** A task in the list of references: what is to do, never by whom or about which child. */
    public record Outstanding(
            CaseReference reference,
            Agency agency,
            String organisation,
            String step,
            boolean taken,
            int priority,
            Instant since,
            Instant due) {}

    /** All together; one statement. */
    public Load total(Scope scope) {
        return loads(Level.ALL, scope).get(0);
    }

    /** One row for each agency that has something to do; one statement. */
    public List<Load> byAgency(Scope scope) {
        return loads(Level.AGENCY, scope);
    }

    /** One row for each organisation that has something to do; one statement. */
    public List<Load> byOrganisation(Scope scope) {
        return loads(Level.ORGANISATION, scope);
    }

    /** How many tasks the list has; one statement. */
    public long count(Measure measure, Scope scope) {
        Map<String, Object> values = moments();
        String sql = "select count(*)" + TASKS.formatted(condition(scope, values), measure.condition);
        return Optional.ofNullable(jdbc.queryForObject(sql, values, Long.class)).orElse(0L);
    }

    /** Some of these tasks, late ones first, then the older ones; one statement. */
    public List<Outstanding> tasks(Measure measure, Scope scope, int from, int most) {
        Map<String, Object> values = moments();
        String sql = "select *" + TASKS.formatted(condition(scope, values), measure.condition)
                + " order by t.due_date_ nulls last, t.create_time_, t.id_, t.name"
                + " offset :from rows fetch first :most rows only";
        values.put("from", from);
        values.put("most", most);
        return jdbc.query(sql, values, (row, number) -> outstanding(row));
    }

    private List<Load> loads(Level level, Scope scope) {
        Map<String, Object> values = moments();
        String sql = BY.formatted(
                level.columns, level.columns.replace("t.", "o."), condition(scope, values), level.grouped());
        return jdbc.query(sql, values, (row, number) -> load(row, level)).stream()
                .sorted(Comparator.comparing(Load::agency, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private static String condition(Scope scope, Map<String, Object> values) {
        StringBuilder condition = new StringBuilder();
        narrow(condition, values, "agency", scope.agency());
        narrow(condition, values, "nation", scope.nation());
        narrow(condition, values, "id", scope.organisation());
        return condition.toString();
    }

    private static void narrow(StringBuilder condition, Map<String, Object> values, String column, Object wanted) {
        if (wanted != null) {
            condition.append(condition.isEmpty() ? " where o." : " and o.");
            condition.append(column).append(" = :").append(column);
            values.put(column, wanted.toString());
        }
    }

    private Map<String, Object> moments() {
        Instant now = clock.instant();
        ZonedDateTime tomorrow = now.atZone(LONDON).toLocalDate().plusDays(1).atStartOfDay(LONDON);
        Map<String, Object> moments = new HashMap<>();
        moments.put("now", Timestamp.from(now));
        moments.put("waited", Timestamp.from(now.minus(UNCLAIMED_TOO_LONG)));
        moments.put("tomorrow", Timestamp.from(tomorrow.toInstant()));
        moments.put("nextWeek", Timestamp.from(tomorrow.plusDays(A_WEEK).toInstant()));
        for (int days : List.of(1, 3, A_WEEK, 28)) {
            moments.put("day" + days, Timestamp.from(now.minus(Duration.ofDays(days))));
        }
        return moments;
    }

    private static Load load(ResultSet row, Level level) throws SQLException {
        Map<Measure, Long> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            figures.put(measure, row.getLong(measure.name()));
        }
        boolean ofOne = level == Level.ORGANISATION;
        return new Load(
                level == Level.ALL ? null : Agency.valueOf(row.getString("agency")),
                ofOne ? new OrganisationId(row.getString("id")) : null,
                ofOne ? row.getString("name") : null,
                figures,
                moment(row, "oldest_due"),
                moment(row, "median_since"),
                moment(row, "longest_since"));
    }

    private static Outstanding outstanding(ResultSet row) throws SQLException {
        return new Outstanding(
                Optional.ofNullable(row.getString("business_key_"))
                        .flatMap(CaseReference::parse)
                        .orElse(null),
                Agency.valueOf(row.getString("agency")),
                row.getString("name"),
                row.getString("name_").split(" · ")[0],
                row.getString("assignee_") != null,
                row.getInt("priority_"),
                moment(row, "create_time_"),
                moment(row, "due_date_"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
