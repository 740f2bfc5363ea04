package uk.proportion.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.access.User;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/**
 * How much work is open, over all agencies, and for whom: numbers and references, no task. Reads the engine's open tasks; whoever
 * asks has made sure that the answer is for the reader to know.
 */
@Component
public class WorkOnCases {
    private static final Duration UNCLAIMED_TOO_LONG = Duration.ofHours(4);
    private static final String OPEN = " from act_ru_task t join act_ru_identitylink l on l.task_id_ = t.id_"
            + " and l.type_ = 'candidate' and l.group_id_ is not null"
            + " join act_ru_execution p on p.id_ = t.proc_inst_id_";
    private static final String UNCLAIMED =
            "sum(case when t.assignee_ is null and t.create_time_ < :waited then 1 else 0 end) as unclaimed";
    private static final String OVERDUE = "sum(case when t.due_date_ < :now then 1 else 0 end) as overdue";
    private static final String UNDATED = "sum(case when t.due_date_ is null then 1 else 0 end) as undated";
    private static final String AGENCIES =
            "select distinct p.business_key_, l.group_id_" + OPEN + " where p.business_key_ in (:cases)";
    private static final String BY_GROUP = "select l.group_id_, count(*) as tasks, " + UNCLAIMED + ", " + OVERDUE + ", "
            + UNDATED + OPEN + " group by l.group_id_";
    private static final String LATE = "select * from (select p.business_key_, " + UNCLAIMED + ", " + OVERDUE + OPEN
            + " where p.business_key_ is not null group by p.business_key_) late"
            + " where overdue + unclaimed > 0 order by overdue desc, unclaimed desc, business_key_"
            + " fetch first :most rows only";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    WorkOnCases(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Numbers of open tasks.
     *
     * @param unclaimed that nobody has taken for more than four hours
     * @param undated without a due date
     */
    public record Load(long tasks, long unclaimed, long overdue, long undated) {
        private Load plus(Load more) {
            return new Load(
                    tasks + more.tasks, unclaimed + more.unclaimed, overdue + more.overdue, undated + more.undated);
        }
    }

    /** A case with tasks that are late or that nobody has taken for more than four hours. */
    public record LateCase(CaseReference reference, long unclaimed, long overdue) {}

    /** Which agencies have open tasks in these cases; those in which nobody has are missing. One statement. */
    public Map<CaseReference, Set<Agency>> agencies(Collection<CaseReference> cases) {
        Map<CaseReference, Set<Agency>> agencies = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.query(
                    AGENCIES,
                    Map.of("cases", cases.stream().map(CaseReference::value).toList()),
                    row -> {
                        CaseReference reference = new CaseReference(row.getString("business_key_"));
                        Set<Agency> there = agencies.computeIfAbsent(reference, any -> EnumSet.noneOf(Agency.class));
                        there.addAll(agency(row.getString("group_id_")));
                    });
        }
        return agencies;
    }

    /** How much each agency has to do; a task that is offered to two agencies counts with both. One statement. */
    public Map<Agency, Load> byAgency() {
        Map<Agency, Load> loads = new EnumMap<>(Agency.class);
        jdbc.query(BY_GROUP, moments(), row -> {
            Load load = new Load(
                    row.getLong("tasks"), row.getLong("unclaimed"), row.getLong("overdue"), row.getLong("undated"));
            agency(row.getString("group_id_")).forEach(agency -> loads.merge(agency, load, Load::plus));
        });
        return loads;
    }

    /** The cases with the most late tasks. One statement. */
    public List<LateCase> late(int most) {
        Map<String, Object> parameters = new HashMap<>(moments());
        parameters.put("most", most);
        return jdbc.query(
                LATE,
                parameters,
                (row, number) -> new LateCase(
                        new CaseReference(row.getString("business_key_")),
                        row.getLong("unclaimed"),
                        row.getLong("overdue")));
    }

    private Map<String, Object> moments() {
        return Map.of(
                "now", Timestamp.from(clock.instant()),
                "waited", Timestamp.from(clock.instant().minus(UNCLAIMED_TOO_LONG)));
    }

    private static List<Agency> agency(String group) {
        return User.of("nobody", List.of(group)).map(User::agency).stream().toList();
    }
}
