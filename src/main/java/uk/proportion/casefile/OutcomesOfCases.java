package uk.proportion.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The confirmed outcomes of many cases, with the facts that the gate to outcome 21 was last asked with. */
@Component
class OutcomesOfCases {
    private static final String OUTCOMES = "select r.case_id, r.crime_id, r.code, r.settled_at, c.facts"
            + " from recording_decision r join crime c on c.case_id = r.case_id and c.crime_id = r.crime_id"
            + " where r.case_id in (:ids) and r.state = 'CONFIRMED' and r.code not like 'C%'"
            + " order by r.settled_at, r.crime_id";
    private static final String GATES = "select case_id, subject, facts from decision where case_id in (:ids)"
            + " and decision_table = 'outcome-21-gate' order by decided_at, id";
    private static final String NOBODY = "NONE";

    private final CaseRows rows;

    OutcomesOfCases(CaseRows rows) {
        this.rows = rows;
    }

    Map<UUID, List<CaseCourse.Outcome>> of(List<UUID> ids) {
        Map<String, Map<String, Object>> gates = new HashMap<>();
        rows.each(GATES, ids, (id, row) -> gates.put(key(id, row.getString("subject")), CaseRows.codes(row, "facts")));
        Map<UUID, List<CaseCourse.Outcome>> outcomes = new HashMap<>();
        rows.each(OUTCOMES, ids, (id, row) -> {
            Map<String, Object> facts = CaseRows.codes(row, "facts");
            String crime = row.getString("crime_id");
            outcomes.computeIfAbsent(id, any -> new java.util.ArrayList<>())
                    .add(new CaseCourse.Outcome(
                            crime,
                            row.getString("code"),
                            CaseRows.instant(row, "settled_at"),
                            text(facts.get("person")),
                            text(facts.get("offence")),
                            gates.getOrDefault(key(id, crime), Map.of())));
        });
        return outcomes;
    }

    private static String key(UUID id, String crime) {
        return id + crime;
    }

    private static String text(Object code) {
        return code == null || NOBODY.equals(code) ? null : code.toString();
    }
}
