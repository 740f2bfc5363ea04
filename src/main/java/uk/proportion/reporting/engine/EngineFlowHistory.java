package uk.proportion.reporting.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.audit.TaskCourse;
import uk.proportion.audit.TaskCourses;
import uk.proportion.reporting.flow.FlowHistory;
import uk.proportion.reporting.flow.Passage;
import uk.proportion.reporting.flow.Timing;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/**
 * Reads the engine's tables of what has ended, by the business key, which all processes of a case have. The engine forgets with a
 * task whom it was offered to: whose it was is told by the record.
 */
@Component
class EngineFlowHistory implements FlowHistory {
    /** A body of several is counted once for each of them, not once more; what was broken off has state 2. */
    private static final String ENDED = "select p.business_key_, d.key_, d.version_, a.act_id_, t.id_ as task_,"
            + " a.end_time_, a.duration_, t.due_date_"
            + " from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.id_"
            + " join act_re_procdef d on d.id_ = p.proc_def_id_"
            + " left join act_hi_taskinst t on t.proc_inst_id_ = a.proc_inst_id_ and t.act_inst_id_ = a.id_"
            + " where p.business_key_ in (:cases) and a.end_time_ is not null"
            + " and a.act_inst_state_ <> 2 and a.act_type_ <> 'multiInstanceBody'";

    private final NamedParameterJdbcTemplate jdbc;
    private final TaskCourses tasks;
    private final Organisations organisations;

    EngineFlowHistory(NamedParameterJdbcTemplate jdbc, TaskCourses tasks, Organisations organisations) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.organisations = organisations;
    }

    @Override
    public Map<CaseReference, List<Passage>> of(Collection<CaseReference> cases) {
        Map<CaseReference, List<Passage>> passages = new HashMap<>();
        if (!cases.isEmpty()) {
            Map<String, Agency> owners = owners(cases);
            jdbc.query(
                    ENDED,
                    Map.of("cases", cases.stream().map(CaseReference::value).toList()),
                    row -> {
                        CaseReference reference = new CaseReference(row.getString("business_key_"));
                        passages.computeIfAbsent(reference, any -> new ArrayList<>())
                                .add(passage(row, owners));
                    });
        }
        return passages;
    }

    private static Passage passage(ResultSet row, Map<String, Agency> owners) throws SQLException {
        Timestamp ended = row.getTimestamp("end_time_");
        String process = row.getString("key_");
        String task = row.getString("task_");
        return new Passage(
                process,
                row.getInt("version_"),
                row.getString("act_id_"),
                task == null ? OwnersOfProcesses.OWNERS.get(process) : owners.get(task),
                ended.toInstant(),
                Duration.ofMillis(row.getLong("duration_")),
                timing(ended, row.getTimestamp("due_date_")));
    }

    private static Timing timing(Timestamp ended, Timestamp due) {
        if (due == null) {
            return Timing.NOTHING_DUE;
        }
        return ended.after(due) ? Timing.LATE : Timing.IN_TIME;
    }

    /** By the id of the task: the agency that it was offered to; where it was two, that of whoever completed it. */
    private Map<String, Agency> owners(Collection<CaseReference> cases) {
        Map<String, Agency> owners = new HashMap<>();
        tasks.of(cases).values().stream()
                .flatMap(List::stream)
                .forEach(task -> owner(task).ifPresent(agency -> owners.put(task.id(), agency)));
        return owners;
    }

    private Optional<Agency> owner(TaskCourse task) {
        if (task.offeredTo().size() == 1) {
            return task.offeredTo().stream().findFirst();
        }
        return Optional.ofNullable(task.completedBy())
                .flatMap(organisations::find)
                .map(Organisation::agency);
    }
}
