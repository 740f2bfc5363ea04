package uk.proportion.workflow;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** For whom work is open in which cases; no task. Whoever asks has made sure that the answer is for the reader to know. */
@Component
class WorkOnCases {
    private static final String AGENCIES = "select distinct case_reference, agency from open_task"
            + " where case_reference in (:cases) and agency is not null";

    private final NamedParameterJdbcTemplate jdbc;

    WorkOnCases(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which agencies have open tasks in these cases; those in which nobody has are missing. One statement. */
    Map<CaseReference, Set<Agency>> agencies(Collection<CaseReference> cases) {
        Map<CaseReference, Set<Agency>> agencies = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.query(
                    AGENCIES,
                    Map.of("cases", cases.stream().map(CaseReference::value).toList()),
                    row -> {
                        CaseReference reference = new CaseReference(row.getString("case_reference"));
                        agencies.computeIfAbsent(reference, any -> EnumSet.noneOf(Agency.class))
                                .add(Agency.valueOf(row.getString("agency")));
                    });
        }
        return agencies;
    }
}
