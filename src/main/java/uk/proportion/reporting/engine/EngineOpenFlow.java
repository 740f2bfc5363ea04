package uk.proportion.reporting.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.flow.OpenFlow;
import uk.proportion.shared.CaseReference;

/**
 * Reads the open tasks, and of the engine's table of what runs where else a case is. Whoever asks has made sure that the answer is for
 * the reader to know.
 */
@Component
class EngineOpenFlow implements OpenFlow {
    private static final String TASKS = " from open_task where process = :process"
            + " and (cast(:version as integer) is null or version = :version)"
            + " and (cast(:agency as varchar) is null or agency = :agency)";
    private static final String AT_TASKS =
            "select step as activity, count(*) as n from (select distinct step, task" + TASKS + ") t group by step";
    private static final String ELSEWHERE = "select e.act_id_ as activity, count(*) as n"
            + " from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
            + " where d.key_ = :process and (cast(:version as integer) is null or d.version_ = :version)"
            + " and e.is_active_ = true and e.is_event_scope_ = false and e.act_id_ not in (:tasks)"
            + " and e.act_id_ not like '%#multiInstanceBody'"
            + " group by e.act_id_";
    private static final String CASES = "select distinct case_reference, since, due, task" + TASKS + " and step = :step"
            + " order by due nulls last, since, case_reference, task fetch first :most rows only";

    private final NamedParameterJdbcTemplate jdbc;

    EngineOpenFlow(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> count(Part part, Set<String> tasks) {
        Map<String, Long> open = new HashMap<>();
        add(open, AT_TASKS, parameters(part));
        if (part.agency() == null || part.agency() == OwnersOfProcesses.OWNERS.get(part.process())) {
            add(open, ELSEWHERE, parameters(part).addValue("tasks", tasks.isEmpty() ? Set.of("-") : tasks));
        }
        return open;
    }

    @Override
    public List<OpenCase> at(Part part, String task, int most) {
        return jdbc.query(
                CASES, parameters(part).addValue("step", task).addValue("most", most), EngineOpenFlow::openCase);
    }

    private void add(Map<String, Long> open, String question, MapSqlParameterSource parameters) {
        jdbc.query(question, parameters, row -> {
            open.merge(row.getString("activity"), row.getLong("n"), Long::sum);
        });
    }

    private static MapSqlParameterSource parameters(Part part) {
        return new MapSqlParameterSource("process", part.process())
                .addValue("version", part.version())
                .addValue(
                        "agency",
                        Optional.ofNullable(part.agency()).map(Enum::name).orElse(null));
    }

    private static OpenCase openCase(ResultSet row, int number) throws SQLException {
        return new OpenCase(
                new CaseReference(row.getString("case_reference")),
                row.getTimestamp("since").toInstant(),
                moment(row.getTimestamp("due")));
    }

    private static Instant moment(Timestamp kept) {
        return Optional.ofNullable(kept).map(Timestamp::toInstant).orElse(null);
    }
}
