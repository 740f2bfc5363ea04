package uk.proportion.casefile;

import static uk.proportion.casefile.CaseRows.instant;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

/** How cases have gone, many at a time and in as many statements for one as for a hundred. Erased cases have gone nowhere. */
@Service
@Transactional(readOnly = true)
public class CaseCourses {
    private static final String CASES =
            "select f.* from case_file f where f.reference in (:cases) and f.state <> 'ERASED'";
    private static final String ALL = "select reference from case_file where state <> 'ERASED' and reference > :after"
            + " order by reference fetch first :most rows only";
    private static final String REFERRALS =
            "select case_id, agency, organisation, made_at from referral where case_id in (:ids) order by made_at, id";
    private static final String TIERS = "select case_id, outputs from decision where case_id in (:ids)"
            + " and decision_table = 'police-response-tier' and ended_at is null";
    private static final String FIRST = "select case_id, min(at) as at from ("
            + " select case_id, ended_at as at from stage_run where case_id in (:ids) and stage = 'IMMEDIATE_ACTION'"
            + " and ending = 'COMPLETED'"
            + " union all select case_id, held_at from review where case_id in (:ids)"
            + " union all select r.case_id, r.made_at from referral r join case_file f on f.id = r.case_id"
            + " where r.case_id in (:ids) and r.organisation <> f.reporter_organisation"
            + " union all select f.id, t.asked_at from take_down t join case_file f on f.reference = t.case_reference"
            + " where f.id in (:ids)) done where at is not null group by case_id";
    private static final String REOPENED = "select case_id, occurred_at as at from chronology_entry"
            + " where case_id in (:ids) and kind = 'REOPENED' order by position";
    private static final String CORRECTED = "select case_id, made_at as at from fact_revision where case_id in (:ids)"
            + " and corrections is not null order by made_at, id";
    private static final String CLOCKS = "select case_id, step, subject, started_at, due_at, met_at from running_clock"
            + " where case_id in (:ids) and met_at is not null order by met_at, step, subject";
    private static final String MEASURES = "select case_id, letter, measure, owner, state from plan_measure"
            + " where case_id in (:ids) order by letter, measure";

    private final CaseRows rows;
    private final OutcomesOfCases outcomes;
    private final ChildrenOfCases children;

    CaseCourses(CaseRows rows, OutcomesOfCases outcomes, ChildrenOfCases children) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.children = children;
    }

    /** The courses of these cases, in no particular order; those that are not there are missing. */
    public List<CaseCourse> of(Collection<CaseReference> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        List<CaseStub> stubs = rows.query(
                CASES,
                Map.of("cases", references.stream().map(CaseReference::value).toList()),
                (row, number) -> new CaseStub(
                        row.getObject("id", UUID.class),
                        new CaseReference(row.getString("reference")),
                        CaseState.valueOf(row.getString("state")),
                        CaseRows.codes(row, "facts"),
                        instant(row, "opened_at"),
                        instant(row, "closed_at"),
                        new OrganisationId(row.getString("reporter_organisation"))));
        return stubs.isEmpty() ? List.of() : courses(stubs);
    }

    /**
     * The references of all cases, in the order of the alphabet.
     *
     * @param after the last that was read before; {@code ""} to begin
     */
    public List<CaseReference> references(String after, int most) {
        return rows.query(
                ALL,
                Map.of("after", after, "most", most),
                (row, number) -> new CaseReference(row.getString("reference")));
    }

    private List<CaseCourse> courses(List<CaseStub> stubs) {
        List<UUID> ids = stubs.stream().map(CaseStub::id).toList();
        Map<UUID, Map<Agency, OrganisationId>> agencies = agencies(ids);
        Map<UUID, String> tiers = tiers(ids);
        Map<UUID, List<Instant>> first = rows.moments(FIRST, ids);
        Map<UUID, List<Instant>> reopened = rows.moments(REOPENED, ids);
        Map<UUID, List<Instant>> corrected = rows.moments(CORRECTED, ids);
        Map<UUID, List<CaseCourse.Clock>> clocks = clocks(ids);
        Map<UUID, List<CaseCourse.Outcome>> settled = outcomes.of(ids);
        Map<UUID, List<Plans.Measure>> measures = measures(ids);
        Map<UUID, List<CaseCourse.Child>> people = children.of(ids);
        return stubs.stream()
                .map(stub -> new CaseCourse(
                        stub.reference(),
                        stub.state(),
                        stub.nation(),
                        stub.reportedAt(),
                        stub.state() == CaseState.CLOSED ? stub.closedAt() : null,
                        stub.reporter(),
                        agencies.getOrDefault(stub.id(), Map.of()),
                        tiers.get(stub.id()),
                        first.getOrDefault(stub.id(), List.of()).stream()
                                .findFirst()
                                .orElse(null),
                        reopened.getOrDefault(stub.id(), List.of()),
                        corrected.getOrDefault(stub.id(), List.of()),
                        clocks.getOrDefault(stub.id(), List.of()),
                        settled.getOrDefault(stub.id(), List.of()),
                        measures.getOrDefault(stub.id(), List.of()),
                        people.getOrDefault(stub.id(), List.of())))
                .toList();
    }

    private Map<UUID, Map<Agency, OrganisationId>> agencies(List<UUID> ids) {
        Map<UUID, Map<Agency, OrganisationId>> agencies = new TreeMap<>();
        rows.each(
                REFERRALS,
                ids,
                (id, row) -> agencies.computeIfAbsent(id, any -> new EnumMap<>(Agency.class))
                        .put(
                                Agency.valueOf(row.getString("agency")),
                                new OrganisationId(row.getString("organisation"))));
        return agencies;
    }

    private Map<UUID, String> tiers(List<UUID> ids) {
        Map<UUID, String> tiers = new TreeMap<>();
        rows.each(TIERS, ids, (id, row) -> {
            Object tier = CaseRows.codes(row, "outputs").get("tier");
            if (tier != null) {
                tiers.put(id, tier.toString());
            }
        });
        return tiers;
    }

    private Map<UUID, List<CaseCourse.Clock>> clocks(List<UUID> ids) {
        return rows.lists(
                CLOCKS,
                ids,
                row -> new CaseCourse.Clock(
                        row.getString("step"),
                        row.getString("subject"),
                        instant(row, "started_at"),
                        instant(row, "due_at"),
                        instant(row, "met_at")));
    }

    private Map<UUID, List<Plans.Measure>> measures(List<UUID> ids) {
        return rows.lists(
                MEASURES,
                ids,
                row -> new Plans.Measure(
                        row.getString("letter"),
                        row.getString("measure"),
                        Agency.valueOf(row.getString("owner")),
                        MeasureState.valueOf(row.getString("state"))));
    }

    /** What the row of the case itself says. */
    private record CaseStub(
            UUID id,
            CaseReference reference,
            CaseState state,
            Map<String, Object> facts,
            Instant openedAt,
            Instant closedAt,
            OrganisationId reporter) {

        Nation nation() {
            return facts.get("nation") instanceof String nation ? Nation.valueOf(nation) : Nation.ENGLAND;
        }

        Instant reportedAt() {
            return facts.get("reportedAt") instanceof String said
                    ? OffsetDateTime.parse(said).toInstant()
                    : openedAt;
        }
    }
}
