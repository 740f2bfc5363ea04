package uk.proportion.reporting.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.access.Role;
import uk.proportion.reporting.flow.OpenFlow;
import uk.proportion.shared.CaseReference;

/** Reads the engine's tables of what runs. Whoever asks has made sure that the answer is for the reader to know. */
@Component
class EngineOpenFlow implements OpenFlow {
    private static final String VERSION = " and (cast(:version as integer) is null or d.version_ = :version)";
    private static final String TASKS = " from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_"
            + " join act_ru_execution p on p.id_ = t.proc_inst_id_ where d.key_ = :process" + VERSION;
    private static final String AT_TASKS = "select t.task_def_key_ as activity, count(*) as n" + TASKS;
    private static final String ELSEWHERE = "select e.act_id_ as activity, count(*) as n"
            + " from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
            + " where d.key_ = :process" + VERSION
            + " and e.is_active_ = true and e.is_event_scope_ = false and e.act_id_ is not null"
            + " and e.act_id_ not like '%#multiInstanceBody'"
            + " and not exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)"
            + " group by e.act_id_";
    private static final String CASES =
            "select p.business_key_, t.create_time_, t.due_date_" + TASKS + " and t.task_def_key_ = :task";

    private final NamedParameterJdbcTemplate jdbc;

    EngineOpenFlow(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> count(Part part) {
        Map<String, Long> open = new HashMap<>();
        add(open, AT_TASKS + offered(part) + " group by t.task_def_key_", part);
        if (part.agency() == null || part.agency() == OwnersOfProcesses.OWNERS.get(part.process())) {
            add(open, ELSEWHERE, part);
        }
        return open;
    }

    @Override
    public List<OpenCase> at(Part part, String task, int most) {
        return jdbc.query(
                CASES + offered(part)
                        + " order by case when t.due_date_ is null then 1 else 0 end, t.due_date_, t.create_time_,"
                        + " p.business_key_ fetch first :most rows only",
                parameters(part).addValue("task", task).addValue("most", most),
                EngineOpenFlow::openCase);
    }

    private void add(Map<String, Long> open, String question, Part part) {
        jdbc.query(question, parameters(part), row -> {
            open.merge(row.getString("activity"), row.getLong("n"), Long::sum);
        });
    }

    private static MapSqlParameterSource parameters(Part part) {
        return new MapSqlParameterSource("process", part.process()).addValue("version", part.version());
    }

    /** To one of the agency's groups, which end in its roles. */
    private static String offered(Part part) {
        if (part.agency() == null) {
            return "";
        }
        String groups = Role.of(part.agency()).stream()
                .map(role -> "l.group_id_ like '%-" + role.groupSuffix() + "'")
                .collect(Collectors.joining(" or "));
        return " and exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate' and ("
                + groups + "))";
    }

    private static OpenCase openCase(ResultSet row, int number) throws SQLException {
        return new OpenCase(
                new CaseReference(row.getString("business_key_")),
                row.getTimestamp("create_time_").toInstant(),
                moment(row.getTimestamp("due_date_")));
    }

    private static Instant moment(Timestamp kept) {
        return Optional.ofNullable(kept).map(Timestamp::toInstant).orElse(null);
    }
}
