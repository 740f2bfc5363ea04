package uk.proportion.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.access.Directory;
import uk.proportion.access.TaskCriteria;
import uk.proportion.access.TaskCriteria.Moment;
import uk.proportion.access.User;

/**
 * The open tasks that somebody may know of: those that they have taken, and those that are offered to one of their groups, taken
 * or not; as the engine says of its own lists (docs/adr/0022, docs/adr/0043).
 */
@Component
class OwnTasks {
    private static final String TASK = "task, process, step, name, assignee, since, due, waits_until, priority, ";
    /**
     * In two halves, so that each takes an index of its own: what is offered to them, and what else they have taken. A task stands once
     * for each of its groups: whoever is in one group meets it once.
     */
    private static final String KNOWN = " from (select %s" + TASK
            + "1 as offered from open_task where group_id in (:groups)"
            + " union all select distinct " + TASK + "0 as offered from open_task t where assignee = :me and not exists"
            + " (select 1 from open_task o where o.task = t.task and o.group_id in (:groups))) t";
    /** Stands for no group where somebody is in none. */
    private static final List<String> NO_GROUP = List.of("-");

    private final NamedParameterJdbcTemplate jdbc;
    private final Directory directory;
    private final Clock clock;

    OwnTasks(NamedParameterJdbcTemplate jdbc, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    /** How many are on each of these lists, by whatever names it. One statement. */
    <K> Map<K, Long> count(User user, Map<K, TaskCriteria> lists) {
        Map<K, Long> counts = new LinkedHashMap<>();
        if (lists.isEmpty()) {
            return counts;
        }
        MapSqlParameterSource values = who(user);
        List<K> names = List.copyOf(lists.keySet());
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add("count(case when %s then 1 end) as n%d"
                    .formatted(condition(lists.get(names.get(i)), "steps" + i, values), i));
        }
        jdbc.query("select " + String.join(", ", columns) + known(user), values, row -> {
            for (int i = 0; i < names.size(); i++) {
                counts.put(names.get(i), row.getLong("n" + i));
            }
        });
        return counts;
    }

    /**
     * Some of a list: the one that is due soonest first and those without a time last; of those the more pressing first, then the
     * older. One statement.
     */
    List<WorkItem> page(User user, TaskCriteria list, int first, int most) {
        MapSqlParameterSource values = who(user).addValue("first", first).addValue("most", most);
        String sql = "select t.*" + known(user) + " where " + condition(list, "steps", values)
                + " order by t.due asc nulls last, t.priority desc, t.since, t.task"
                + " offset :first rows fetch first :most rows only";
        return jdbc.query(sql, values, (row, number) -> item(row));
    }

    private static String known(User user) {
        return KNOWN.formatted(user.roles().size() > 1 ? "distinct " : "");
    }

    private MapSqlParameterSource who(User user) {
        List<String> groups = user.roles().stream()
                .map(role -> directory.groupOf(user.organisation(), role))
                .toList();
        MapSqlParameterSource values =
                new MapSqlParameterSource("me", user.id()).addValue("groups", groups.isEmpty() ? NO_GROUP : groups);
        Instant now = clock.instant();
        Arrays.stream(Moment.values())
                .forEach(moment -> values.addValue(moment.name(), Timestamp.from(now.plus(moment.fromNow()))));
        return values;
    }

    private static String condition(TaskCriteria list, String steps, MapSqlParameterSource values) {
        List<String> all = new ArrayList<>();
        if (list.whose() != null) {
            all.add(
                    switch (list.whose()) {
                        case MINE -> "t.assignee = :me";
                        case TEAM -> "t.offered = 1";
                        case NOBODYS -> "t.offered = 1 and t.assignee is null";
                    });
        }
        compare(all, "t.due < :%s", list.dueBefore());
        compare(all, "t.due > :%s", list.dueAfter());
        compare(all, "t.waits_until > :%s", list.waitsUntilAfter());
        compare(all, "t.since < :%s", list.createdBefore());
        if (list.priorityFrom() != null) {
            all.add("t.priority >= " + list.priorityFrom());
        }
        if (list.withoutDueDate()) {
            all.add("t.due is null");
        }
        if (!list.steps().isEmpty()) {
            all.add("t.step in (:" + steps + ")");
            values.addValue(steps, list.steps());
        }
        return all.isEmpty() ? "1 = 1" : all.stream().collect(Collectors.joining(" and "));
    }

    private static void compare(List<String> all, String comparison, Moment moment) {
        if (moment != null) {
            all.add(comparison.formatted(moment.name()));
        }
    }

    private static WorkItem item(ResultSet row) throws SQLException {
        return WorkItem.of(
                row.getString("task"),
                row.getString("process"),
                row.getString("name"),
                row.getString("assignee"),
                new WorkItem.Times(moment(row, "since"), moment(row, "due"), moment(row, "waits_until")),
                row.getInt("priority"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
