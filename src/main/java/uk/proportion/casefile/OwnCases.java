package uk.proportion.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
 * The cases that somebody's organisation takes part in, in one statement: open ones first, of these the one that is due first;
 * then closed ones, the newest first. What the reader is shut out of is not among them (docs/adr/0025).
 */
@Service
@Transactional(readOnly = true)
public class OwnCases {
    private static final String NEXT = " from running_clock c where c.case_id = f.id and c.met_at is null"
            + " and c.ended_at is null and f.state <> 'CLOSED' and c.step in (:steps)";
    private static final String CASES = "select f.reference, f.state, f.opened_at, f.closed_at,"
            + " (select min(c.due_at)" + NEXT + ") as next_due,"
            + " (select c.step" + NEXT + " order by c.due_at, c.step limit 1) as next_step"
            + " from referral r join case_file f on f.id = r.case_id"
            + " where r.organisation = :organisation and f.state <> 'ERASED'"
            + " and not (coalesce(f.accused_staff, '') in (:shutOut) and coalesce(f.school, '') = r.organisation"
            + " and f.reporter <> :user)"
            + " order by case when f.state = 'CLOSED' then 1 else 0 end, next_due nulls last, f.opened_at desc,"
            + " f.reference limit :size offset :from";

    private final NamedParameterJdbcTemplate jdbc;
    private final Audience audience;

    OwnCases(NamedParameterJdbcTemplate jdbc, Audience audience) {
        this.jdbc = jdbc;
        this.audience = audience;
    }

    /**
     * A case in the list.
     *
     * @param nextStep the step of the deadline that comes first, of those that the reader may know; {@code null} without one
     */
    public record OwnCase(
            CaseReference reference,
            CaseState state,
            Instant openedAt,
            Instant closedAt,
            String nextStep,
            Instant nextDue) {}

    /**
     * Some of the cases.
     *
     * @param from how many to pass over
     * @param size how many at most
     */
    public List<OwnCase> of(User user, int from, int size) {
        if (user.agency() == Agency.PARTNERSHIP) {
            return List.of();
        }
        return jdbc.query(
                CASES,
                Map.of(
                        "organisation", user.organisation().value(),
                        "user", user.id(),
                        "shutOut", shuttingOut(user),
                        "steps", audience.listed(Part.DEADLINE, user.agency()),
                        "from", from,
                        "size", size),
                (row, number) -> ownCase(row));
    }

    private static Set<String> shuttingOut(User user) {
        Set<String> accused = Arrays.stream(AccusedStaff.values())
                .filter(one -> user.roles().stream().anyMatch(one::shutsOut))
                .map(Enum::name)
                .collect(Collectors.toSet());
        return accused.isEmpty() ? Set.of("NOBODY") : accused;
    }

    private static OwnCase ownCase(ResultSet row) throws SQLException {
        return new OwnCase(
                new CaseReference(row.getString("reference")),
                CaseState.valueOf(row.getString("state")),
                moment(row, "opened_at"),
                moment(row, "closed_at"),
                row.getString("next_step"),
                moment(row, "next_due"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
