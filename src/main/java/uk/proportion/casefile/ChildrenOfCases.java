package uk.proportion.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.ChildVoice.Answer;

/** The children of many cases, in codes: no name, birth date or text. */
@Component
class ChildrenOfCases {
    private static final String CHILDREN = "select c.case_id, c.id, c.letter, c.facts, i.details from child c"
            + " left join child_identity i on i.child_id = c.id where c.case_id in (:ids) order by c.letter";
    private static final String ROLES =
            "select c.case_id, c.id, r.role from child c join child_role r on r.child_id = c.id"
                    + " where c.case_id in (:ids) and r.ended_at is null";
    private static final String VOICES = "select case_id, subject, step from step_done where case_id in (:ids)"
            + " and stage = 'HEAR_THE_CHILD' order by position";
    private static final String WISHES =
            "select distinct case_id, subject from narrative where case_id in (:ids)" + " and text_key = 'wishes'";
    private static final String EARLIER = "select s.case_id, s.letter, max(e.opened_at) as at from same_child s"
            + " join child c on c.id = s.earlier_child_id join case_file e on e.id = c.case_id"
            + " where s.case_id in (:ids) and s.answer = 'SAME' and s.withdrawn_at is null group by s.case_id, s.letter";

    private static final List<String> OF_THE_IDENTITY = List.of("sex", "ethnicity");
    private static final List<String> OF_THE_FACTS = List.of("send", "lookedAfter");

    private final CaseRows rows;

    ChildrenOfCases(CaseRows rows) {
        this.rows = rows;
    }

    Map<UUID, List<CaseCourse.Child>> of(List<UUID> ids) {
        Map<UUID, Set<String>> roles = new HashMap<>();
        rows.each(
                ROLES,
                ids,
                (id, row) -> roles.computeIfAbsent(row.getObject("id", UUID.class), any -> new TreeSet<>())
                        .add(row.getString("role")));
        Map<String, Set<Answer>> voices = voices(ids);
        Map<String, Instant> earlier = new HashMap<>();
        rows.each(
                EARLIER, ids, (id, row) -> earlier.put(key(id, row.getString("letter")), CaseRows.instant(row, "at")));
        return rows.lists(CHILDREN, ids, row -> child(row, roles, voices, earlier));
    }

    private static CaseCourse.Child child(
            ResultSet row, Map<UUID, Set<String>> roles, Map<String, Set<Answer>> voices, Map<String, Instant> earlier)
            throws SQLException {
        Map<String, Object> facts = new TreeMap<>(CaseRows.codes(row, "facts"));
        facts.put("roles", List.copyOf(roles.getOrDefault(row.getObject("id", UUID.class), Set.of())));
        String key = key(row.getObject("case_id", UUID.class), row.getString("letter"));
        return new CaseCourse.Child(
                row.getString("letter"),
                facts.get("ageNow") instanceof Integer age && age >= ChildVoice.ADULT,
                ChildVoice.isAskedAbout(facts),
                voices.getOrDefault(key, Set.of()),
                earlier.get(key),
                characteristics(facts, CaseRows.codes(row, "details")));
    }

    private static Map<String, String> characteristics(Map<String, Object> facts, Map<String, Object> identity) {
        Map<String, String> known = new TreeMap<>();
        OF_THE_IDENTITY.forEach(name -> put(known, name, identity.get(name)));
        OF_THE_FACTS.forEach(name -> put(known, name, facts.get(name)));
        return known;
    }

    private static void put(Map<String, String> known, String name, Object code) {
        if (code != null) {
            known.put(name, code.toString());
        }
    }

    private Map<String, Set<Answer>> voices(List<UUID> ids) {
        Map<String, Set<Answer>> voices = new HashMap<>();
        rows.each(WISHES, ids, (id, row) -> add(voices, id, row.getString("subject"), Answer.CHILD_ASKED));
        rows.each(VOICES, ids, (id, row) -> {
            String step = row.getString("step");
            if (Steps.SET_ASIDE.equals(step)) {
                voices.remove(key(id, row.getString("subject")));
            } else {
                add(voices, id, row.getString("subject"), Answer.valueOf(step));
            }
        });
        return voices;
    }

    private static void add(Map<String, Set<Answer>> voices, UUID id, String child, Answer answer) {
        voices.computeIfAbsent(key(id, child), any -> EnumSet.noneOf(Answer.class))
                .add(answer);
    }

    private static String key(UUID id, String child) {
        return id + child;
    }
}
