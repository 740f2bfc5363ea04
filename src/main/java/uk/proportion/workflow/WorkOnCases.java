package uk.proportion.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
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

/** In which cases work is open or late, and for whom: references and numbers, no task. Whoever asks has made sure that the answer is for the reader to know. */
@Component
public class WorkOnCases {
    private static final Duration UNCLAIMED_TOO_LONG = Duration.ofHours(4);
    private static final String AGENCIES = "select distinct case_reference, agency from open_task"
            + " where case_reference in (:cases) and agency is not null";
    private static final String UNCLAIMED = "assignee is null and since < :waited";
    private static final String OVERDUE = "due < :now";
    private static final String LATE = "select case_reference, sum(case when " + UNCLAIMED
            + " then 1 else 0 end) as unclaimed, sum(case when " + OVERDUE + " then 1 else 0 end) as overdue"
            + " from open_task where case_reference is not null and agency is not null and (" + UNCLAIMED + " or "
            + OVERDUE
            + ") group by case_reference order by overdue desc, unclaimed desc, case_reference"
            + " fetch first :most rows only";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    WorkOnCases(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
                        CaseReference reference = new CaseReference(row.getString("case_reference"));
                        agencies.computeIfAbsent(reference, any -> EnumSet.noneOf(Agency.class))
                                .add(Agency.valueOf(row.getString("agency")));
                    });
        }
        return agencies;
    }

    /** The cases with the most late tasks. One statement. */
    public List<LateCase> late(int most) {
        Map<String, Object> parameters = new HashMap<>(moments());
        parameters.put("most", most);
        return jdbc.query(
                LATE,
                parameters,
                (row, number) -> new LateCase(
                        new CaseReference(row.getString("case_reference")),
                        row.getLong("unclaimed"),
                        row.getLong("overdue")));
    }

    private Map<String, Object> moments() {
        return Map.of(
                "now", Timestamp.from(clock.instant()),
                "waited", Timestamp.from(clock.instant().minus(UNCLAIMED_TOO_LONG)));
    }
}
