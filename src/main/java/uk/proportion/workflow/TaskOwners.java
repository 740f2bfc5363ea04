package uk.proportion.workflow;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Whose the open tasks of cases are: the agencies that they are offered to. Each answer is one statement. */
@Component
class TaskOwners {
    private static final String OFFERS = "select distinct task, case_reference, agency from open_task"
            + " where case_reference in (:cases) and agency is not null";

    private final NamedParameterJdbcTemplate jdbc;

    TaskOwners(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By the id of the task; a task that is offered to no agency is missing. */
    Map<String, Set<Agency>> of(CaseReference reference) {
        return by("task", List.of(reference));
    }

    /** Which agencies have open tasks in these cases, by reference; those in which nobody has are missing. */
    Map<String, Set<Agency>> in(Collection<CaseReference> cases) {
        return cases.isEmpty() ? Map.of() : by("case_reference", cases);
    }

    private Map<String, Set<Agency>> by(String column, Collection<CaseReference> cases) {
        Map<String, Set<Agency>> owners = new HashMap<>();
        jdbc.query(
                OFFERS, Map.of("cases", cases.stream().map(CaseReference::value).toList()), offer -> {
                    owners.computeIfAbsent(offer.getString(column), any -> EnumSet.noneOf(Agency.class))
                            .add(Agency.valueOf(offer.getString("agency")));
                });
        return owners;
    }
}
