package uk.proportion.workflow;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.access.User;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Whose each open task of a case is: the agencies of the groups that it is offered to, read in one statement. */
@Component
class TaskOwners {
    private static final String OFFERS = "select t.id_, l.group_id_ from act_ru_execution p"
            + " join act_ru_task t on t.proc_inst_id_ = p.id_"
            + " join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'"
            + " where p.business_key_ = ? and l.group_id_ is not null";

    private final JdbcTemplate jdbc;

    TaskOwners(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By the id of the task; a task that is offered to no agency is missing. */
    Map<String, Set<Agency>> of(CaseReference reference) {
        Map<String, Set<Agency>> owners = new HashMap<>();
        jdbc.query(
                OFFERS,
                offer -> {
                    String task = offer.getString("id_");
                    User.of("nobody", List.of(offer.getString("group_id_")))
                            .map(User::agency)
                            .ifPresent(agency -> owners.computeIfAbsent(task, any -> EnumSet.noneOf(Agency.class))
                                    .add(agency));
                },
                reference.value());
        return owners;
    }
}
