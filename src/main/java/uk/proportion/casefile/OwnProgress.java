package uk.proportion.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.User;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/**
 * How far the open cases of somebody's organisation have come, as far as their agency may know it: stages and clocks. What the
 * reader is shut out of is not among them (docs/adr/0025).
 */
@Service
@Transactional(readOnly = true)
public class OwnProgress {
    private static final String OWN = " from referral r join case_file f on f.id = r.case_id %s"
            + " where r.organisation = :organisation and r.of_open_case"
            + " and not (coalesce(f.accused_staff, '') in (:shutOut) and coalesce(f.school, '') = r.organisation"
            + " and f.reporter <> :user)";
    private static final String CASES = "select count(*)" + OWN.formatted("");
    private static final String STAGES = "select s.stage, count(distinct f.id) as cases"
            + OWN.formatted("join stage_run s on s.case_id = f.id and s.ended_at is null")
            + " and s.stage in (:stages) group by s.stage";
    /** The few clocks that run are found first ("offset" keeps the database from another order), then whose they are. */
    private static final String CLOCKS = OWN.formatted("join (select * from running_clock where step in (:steps)"
            + " and met_at is null and ended_at is null offset 0 rows) c on c.case_id = f.id");

    private static final String EARLIEST = "select f.reference, c.step, c.subject, c.started_at, c.due_at" + CLOCKS
            + " order by c.due_at, f.reference, c.subject fetch first :most rows only";

    private final NamedParameterJdbcTemplate jdbc;
    private final Audience audience;

    OwnProgress(NamedParameterJdbcTemplate jdbc, Audience audience) {
        this.jdbc = jdbc;
        this.audience = audience;
    }

    /**
     * A clock that runs, or whose time has run out.
     *
     * @param subject {@code case}, a child's letter or a crime's id
     */
    public record OwnClock(CaseReference reference, String step, String subject, Instant startedAt, Instant dueAt) {}

    /** How many cases are open; one statement. */
    public long cases(User user) {
        return count(CASES, parameters(user));
    }

    /** In how many of them each stage runs, in the order of {@link StageName}; a case may be in several. One statement. */
    public Map<StageName, Long> stages(User user) {
        Map<String, Object> parameters = parameters(user);
        parameters.put("stages", orNobodys(audience.listed(Part.STAGE, user.agency())));
        Map<StageName, Long> found = new HashMap<>();
        jdbc.query(STAGES, parameters, row -> {
            found.put(StageName.valueOf(row.getString("stage")), row.getLong("cases"));
        });
        Map<StageName, Long> ordered = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(stage -> ordered.put(stage.getKey(), stage.getValue()));
        return ordered;
    }

    /** The clocks of these steps that their agency may know, the one that runs out first first; one statement. */
    public List<OwnClock> clocks(User user, Set<String> steps, int most) {
        Map<String, Object> parameters = ofSteps(user, steps);
        parameters.put("most", most);
        return jdbc.query(
                EARLIEST,
                parameters,
                (row, number) -> new OwnClock(
                        new CaseReference(row.getString("reference")),
                        row.getString("step"),
                        row.getString("subject"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()));
    }

    /** How many such clocks there are; one statement. */
    public long countClocks(User user, Set<String> steps) {
        return count("select count(*)" + CLOCKS, ofSteps(user, steps));
    }

    private Map<String, Object> ofSteps(User user, Set<String> steps) {
        Map<String, Object> parameters = parameters(user);
        Set<String> known = audience.listed(Part.DEADLINE, user.agency());
        parameters.put("steps", orNobodys(steps.stream().filter(known::contains).collect(Collectors.toSet())));
        return parameters;
    }

    private long count(String sql, Map<String, Object> parameters) {
        return Optional.ofNullable(jdbc.queryForObject(sql, parameters, Long.class))
                .orElse(0L);
    }

    private static Map<String, Object> parameters(User user) {
        Map<String, Object> parameters = new HashMap<>();
        boolean casework = user.agency() != Agency.PARTNERSHIP;
        parameters.put("organisation", casework ? user.organisation().value() : "");
        parameters.put("user", user.id());
        parameters.put(
                "shutOut",
                orNobodys(Arrays.stream(AccusedStaff.values())
                        .filter(one -> user.roles().stream().anyMatch(one::shutsOut))
                        .map(Enum::name)
                        .collect(Collectors.toSet())));
        return parameters;
    }

    /** SQL knows no empty list. */
    private static Set<String> orNobodys(Set<String> some) {
        return some.isEmpty() ? Set.of("NOBODY") : some;
    }
}
