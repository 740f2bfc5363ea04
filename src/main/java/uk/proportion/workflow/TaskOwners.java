package uk.proportion.workflow;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Whose each open task of a case is: the agencies of the groups that it is offered to, read in one statement. */
@Component
class TaskOwners {
    private static final String OFFERS =
            "select distinct task, agency from open_task where case_reference = ? and agency is not null";

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
                    owners.computeIfAbsent(offer.getString("task"), any -> EnumSet.noneOf(Agency.class))
                            .add(Agency.valueOf(offer.getString("agency")));
                },
                reference.value());
        return owners;
    }
}
