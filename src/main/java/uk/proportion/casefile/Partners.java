package uk.proportion.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.User;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/**
 * The other agencies that take part in somebody's open cases, and what they have said there. Who takes part may be known to all
 * that do; cases from which somebody is shut out are not among them (docs/adr/0025).
 */
@Service
@Transactional(readOnly = true)
public class Partners {
    private static final String LAST = "(select max(e.occurred_at) from chronology_entry e"
            + " where e.case_id = f.id and e.organisation = %s.organisation)";
    private static final String PARTNERS = "select f.reference, p.agency, p.made_at, "
            + LAST.formatted("r") + " as own_last, " + LAST.formatted("p") + " as their_last"
            + " from referral r join case_file f on f.id = r.case_id"
            + " join referral p on p.case_id = f.id and p.organisation <> r.organisation"
            + " where r.organisation = :organisation and p.agency <> 'PARTNERSHIP' and r.of_open_case"
            + " and not (coalesce(f.accused_staff, '') in (:shutOut) and coalesce(f.school, '') = r.organisation"
            + " and f.reporter <> :user)"
            + " order by f.reference, p.agency";
    private static final String OWN = "select f.reference from referral r join case_file f on f.id = r.case_id"
            + " where r.organisation = :organisation and f.reference in (:cases) and f.state <> 'ERASED'"
            + " and not (coalesce(f.accused_staff, '') in (:shutOut) and coalesce(f.school, '') = r.organisation"
            + " and f.reporter <> :user)";
    /** Whoever has more unread than this opens them first. */
    private static final int MOST_UNREAD = 20;

    private final NamedParameterJdbcTemplate jdbc;
    private final ChronologyViews chronology;
    private final Authors authors;

    Partners(NamedParameterJdbcTemplate jdbc, ChronologyViews chronology, Authors authors) {
        this.jdbc = jdbc;
        this.chronology = chronology;
        this.authors = authors;
    }

    /**
     * Another agency in an open case.
     *
     * @param since when the own organisation last did something in the case, or the other came to it, whichever was later
     * @param lastWord when the other last did something, known or not to the own agency: never shown
     */
    public record Partner(CaseReference reference, Agency agency, Instant since, Instant lastWord) {}

    /**
     * What another agency has said since somebody last looked.
     *
     * @param entries how many entries of the chronology
     * @param latest when the last of them was written
     */
    public record Reply(CaseReference reference, Agency agency, long entries, Instant latest) {}

    /** The other agencies in that user's open cases, one row for each in a case: one statement. */
    public List<Partner> of(User user) {
        if (user.agency() == Agency.PARTNERSHIP) {
            return List.of();
        }
        return jdbc.query(
                PARTNERS,
                Map.of("organisation", user.organisation().value(), "user", user.id(), "shutOut", shuttingOut(user)),
                (row, number) -> partner(row));
    }

    /** Those of the cases that the user may read: a task may be about another, such as advice without names. One statement. */
    public Set<CaseReference> own(User user, Collection<CaseReference> cases) {
        if (cases.isEmpty() || user.agency() == Agency.PARTNERSHIP) {
            return Set.of();
        }
        return Set.copyOf(jdbc.query(
                OWN,
                Map.of(
                        "organisation", user.organisation().value(),
                        "user", user.id(),
                        "shutOut", shuttingOut(user),
                        "cases", cases.stream().map(CaseReference::value).toList()),
                (row, number) -> new CaseReference(row.getString("reference"))));
    }

    /**
     * What the user has not read, the latest first, as far as their agency may know it: one statement.
     *
     * @param partners of {@link #of}
     * @param read when the user last read each case; those that they never read are missing
     */
    public List<Reply> unread(User user, List<Partner> partners, Map<CaseReference, Instant> read) {
        List<Partner> newer = partners.stream()
                .filter(partner -> partner.lastWord() != null)
                .filter(partner -> partner.lastWord().isAfter(seen(partner, read)))
                .sorted(Comparator.comparing(Partner::lastWord).reversed())
                .limit(MOST_UNREAD)
                .toList();
        Map<CaseReference, List<Chronology.Entry>> chronologies =
                chronology.of(newer.stream().map(Partner::reference).collect(Collectors.toSet()), user.agency());
        return newer.stream()
                .flatMap(partner ->
                        said(chronologies.getOrDefault(partner.reference(), List.of()), partner, seen(partner, read)))
                .toList();
    }

    /** Whoever never read it has seen what was there when they last wrote. */
    private static Instant seen(Partner partner, Map<CaseReference, Instant> read) {
        Instant looked = read.getOrDefault(partner.reference(), Instant.EPOCH);
        return looked.isAfter(partner.since()) ? looked : partner.since();
    }

    private Stream<Reply> said(List<Chronology.Entry> chronicle, Partner partner, Instant seen) {
        List<Chronology.Entry> entries = chronicle.stream()
                .filter(entry -> entry.at().isAfter(seen))
                .filter(entry -> authors.agency(entry.organisation()) == partner.agency())
                .toList();
        return entries.stream()
                .map(Chronology.Entry::at)
                .max(Comparator.naturalOrder())
                .map(latest -> new Reply(partner.reference(), partner.agency(), entries.size(), latest))
                .stream();
    }

    private static Set<String> shuttingOut(User user) {
        Set<String> accused = Arrays.stream(AccusedStaff.values())
                .filter(one -> user.roles().stream().anyMatch(one::shutsOut))
                .map(Enum::name)
                .collect(Collectors.toSet());
        return accused.isEmpty() ? Set.of("NOBODY") : accused;
    }

    private static Partner partner(ResultSet row) throws SQLException {
        Instant came = moment(row, "made_at");
        Instant own = moment(row, "own_last");
        return new Partner(
                new CaseReference(row.getString("reference")),
                Agency.valueOf(row.getString("agency")),
                own == null || own.isBefore(came) ? came : own,
                moment(row, "their_last"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
