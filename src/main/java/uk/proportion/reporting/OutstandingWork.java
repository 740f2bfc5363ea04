package uk.proportion.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * All agencies' open work at this moment, in numbers and by reference; nobody's name and no task. A task that is offered to two
 * organisations counts with both, and once in all. Whoever asks has made sure that the answer is for the reader to know.
 */
@Component
public class OutstandingWork {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration UNCLAIMED_TOO_LONG = Duration.ofHours(4);
    private static final int A_WEEK = 7;
    private static final String OPEN = " from open_task t join organisation o on o.id = t.organisation";
    private static final String FIGURES = Arrays.stream(Measure.values())
            .map(measure -> "sum(case when %s then 1 else 0 end) as %s".formatted(measure.condition, measure.name()))
            .collect(Collectors.joining(", "));
    private static final String NOT_TAKEN_SINCE = "case when t.assignee is null then t.since end";
    private static final String BY = "select %s" + FIGURES + ", min(case when t.due < :now then t.due end)"
            + " as oldest_due, min(" + NOT_TAKEN_SINCE + ") as longest_since,"
            + " percentile_disc(0.5) within group (order by " + NOT_TAKEN_SINCE + ") as median_since"
            + " from (select distinct %st.task, t.assignee, t.since, t.due, t.priority" + OPEN + "%s) t%s";
    private static final String TASKS = " from (select distinct t.task, t.name as label, t.assignee, t.since, t.due,"
            + " t.priority, o.agency, o.name, t.case_reference" + OPEN + "%s) t where %s";

    private static final String LATE = "select t.case_reference, sum(case when " + Measure.UNCLAIMED.condition
            + " then 1 else 0 end) as unclaimed, sum(case when " + Measure.OVERDUE.condition
            + " then 1 else 0 end) as overdue from (select distinct t.task, t.case_reference, t.assignee, t.since, t.due"
            + OPEN
            + "%s) t where t.case_reference is not null and (" + Measure.UNCLAIMED.condition + " or "
            + Measure.OVERDUE.condition + ") group by t.case_reference"
            + " order by overdue desc, unclaimed desc, t.case_reference fetch first :most rows only";
    /** Whether a case is in a band. */
    private static final String BANDED =
            "exists (select 1 from reported_case r where r.case_reference = t.case_reference and r.band %s :band)";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    OutstandingWork(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is counted of open tasks. How old a task is counts from when it came to be, in whole days. */
    public enum Measure {
        OPEN("1 = 1"),
        NOT_TAKEN("t.assignee is null"),
        TAKEN("t.assignee is not null"),
        /** For more than four hours. */
        UNCLAIMED("t.assignee is null and t.since < :waited"),
        OVERDUE("t.due < :now"),
        DUE_TODAY("t.due >= :now and t.due < :tomorrow"),
        DUE_IN_7_DAYS("t.due >= :tomorrow and t.due < :nextWeek"),
        DUE_LATER("t.due >= :nextWeek"),
        UNDATED("t.due is null"),
        IMMEDIATE("t.priority >= 100"),
        HIGH("t.priority >= 75 and t.priority < 100"),
        NORMAL("t.priority >= 50 and t.priority < 75"),
        ROUTINE("t.priority < 50"),
        AGE_UNDER_1("t.since > :day1"),
        AGE_UNDER_3("t.since <= :day1 and t.since > :day3"),
        AGE_UNDER_7("t.since <= :day3 and t.since > :day7"),
        AGE_UNDER_28("t.since <= :day7 and t.since > :day28"),
        AGE_FROM_28("t.since <= :day28");

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

    /**
     * Which work; {@code null} narrows nothing.
     *
     * @param band of the case's facts, as they were when the case was last counted
     * @param from the first month in which a task came to be
     * @param to the last month, itself included
     */
    public record Scope(
            Agency agency, OrganisationId organisation, Nation nation, Band band, YearMonth from, YearMonth to) {
        public static final Scope ALL = new Scope(null, null, null, null, null, null);
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

    /** A case with tasks that are late, or that nobody has taken for more than four hours, and how many of each. */
    public record LateCase(CaseReference reference, long unclaimed, long overdue) {}

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

    /** The cases with the most late tasks; one statement. */
    public List<LateCase> late(Scope scope, int most) {
        Map<String, Object> values = moments();
        String sql = LATE.formatted(condition(scope, values));
        values.put("most", most);
        return jdbc.query(
                sql,
                values,
                (row, number) -> new LateCase(
                        new CaseReference(row.getString("case_reference")),
                        row.getLong("unclaimed"),
                        row.getLong("overdue")));
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
                + " order by t.due nulls last, t.since, t.task, t.name"
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
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("agency", "o.agency = :agency");
        conditions.put("nation", "o.nation = :nation");
        conditions.put("organisation", "o.id = :organisation");
        conditions.put("band", scope.band() == Band.NONE ? "not " + BANDED.formatted("<>") : BANDED.formatted("="));
        conditions.put("began", "t.since >= :began");
        conditions.put("before", "t.since < :before");
        values.put("agency", name(scope.agency()));
        values.put("nation", name(scope.nation()));
        values.put("organisation", name(scope.organisation()));
        values.put("band", name(scope.band()));
        values.put("began", begin(scope.from()));
        values.put("before", begin(scope.to() == null ? null : scope.to().plusMonths(1)));
        String all = conditions.entrySet().stream()
                .filter(condition -> values.get(condition.getKey()) != null)
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" and "));
        return all.isEmpty() ? "" : " where " + all;
    }

    private static String name(Object wanted) {
        return wanted == null ? null : wanted.toString();
    }

    private static Timestamp begin(YearMonth month) {
        return month == null
                ? null
                : Timestamp.from(month.atDay(1).atStartOfDay(LONDON).toInstant());
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
                Optional.ofNullable(row.getString("case_reference"))
                        .flatMap(CaseReference::parse)
                        .orElse(null),
                Agency.valueOf(row.getString("agency")),
                row.getString("name"),
                row.getString("label").split(" · ")[0],
                row.getString("assignee") != null,
                row.getInt("priority"),
                moment(row, "since"),
                moment(row, "due"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
