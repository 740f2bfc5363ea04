package uk.proportion.casefile;

import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;
import uk.proportion.shared.OrganisationId;

/** Which organisations a case was reported by or referred to: from that moment, and not before, they may know of it. */
@Service
@Transactional
public class Referrals {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<Agency, String> RECEIPT_CLOCK =
            Map.of(Agency.POLICE, "policeReceivedAt", Agency.SOCIAL_CARE, "socialCareReceivedAt");

    private final CaseFiles files;
    private final ReferralRecords referrals;
    private final Chronology chronology;
    private final Organisations organisations;
    private final Clock clock;

    Referrals(
            CaseFiles files,
            ReferralRecords referrals,
            Chronology chronology,
            Organisations organisations,
            Clock clock) {
        this.files = files;
        this.referrals = referrals;
        this.chronology = chronology;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Refers the case to the agency that serves it. Its receipt clock starts unless it is already running. Referring twice
     * changes nothing.
     *
     * @param ground why, as a short code: {@code SCHOOL_RESPONSE}, {@code ROUTE}, {@code STRATEGY_DISCUSSION} …
     */
    public void refer(CaseReference reference, Agency agency, String ground, Authorship by) {
        if (to(reference, agency).isEmpty()) {
            involve(reference, agency, serving(reference, agency), ground, by);
        }
    }

    /**
     * Where both the safeguarding lead and the headteacher are accused, nobody at the school is left to deal with it: the
     * authority takes part, whose designated officer is told of every allegation.
     */
    public void referWhereTheSchoolIsAccused(CaseReference reference, Authorship by) {
        if (files.accused(reference).filter(AccusedStaff.BOTH::equals).isPresent()) {
            refer(reference, Agency.SOCIAL_CARE, "STAFF_ALLEGATION", by);
        }
    }

    /** An organisation takes part from now on, because it reported the case or its children attend it. */
    public void involve(
            CaseReference reference, Agency agency, OrganisationId organisation, String ground, Authorship by) {
        CaseRecord record = files.lock(reference);
        referrals.save(
                new ReferralRecord(record, agency.name(), organisation.value(), ground, by.user(), clock.instant()));
        record.searchEarlierCases = true;
        files.happened(Occurrence.in(reference, "REFERRED", "case")
                .with("agency", agency.name())
                .with("to", organisation.value())
                .with("ground", ground));
        chronology.add(reference, by, "INVOLVED", "case", "%s takes part (%s)".formatted(organisation, ground));
        String receipt = RECEIPT_CLOCK.get(agency);
        if (receipt != null && !record.facts.containsKey(receipt)) {
            String now = clock.instant().atZone(LONDON).toOffsetDateTime().toString();
            files.record(reference, FactChanges.ofIncident(Map.of(receipt, now)), by);
        }
        files.changed(reference);
    }

    /** An installation serves one partnership. */
    private OrganisationId partnership() {
        return organisations.ofAgency(Agency.PARTNERSHIP).stream()
                .map(Organisation::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No partnership is in the list of organisations"));
    }

    /** The organisation of that kind that takes part in the case. */
    @Transactional(readOnly = true)
    public Optional<OrganisationId> to(CaseReference reference, Agency agency) {
        return Optional.ofNullable(involved(reference).get(agency));
    }

    /** Every organisation that takes part, by kind. */
    @Transactional(readOnly = true)
    public Map<Agency, OrganisationId> involved(CaseReference reference) {
        Map<Agency, OrganisationId> involved = new EnumMap<>(Agency.class);
        for (ReferralRecord referral : records(reference)) {
            involved.put(Agency.valueOf(referral.agency), new OrganisationId(referral.organisation));
        }
        return involved;
    }

    /** The organisation that reported the case, or the one that has taken the case over from it since. */
    @Transactional(readOnly = true)
    public OrganisationId reporting(CaseReference reference) {
        OrganisationId reporter = files.reporter(reference);
        Map<Agency, OrganisationId> involved = involved(reference);
        return involved.containsValue(reporter)
                ? reporter
                : organisations
                        .find(reporter)
                        .map(Organisation::agency)
                        .map(involved::get)
                        .orElse(reporter);
    }

    private List<ReferralRecord> records(CaseReference reference) {
        return referrals.findByCaseIdOrderByMadeAt(files.find(reference).id);
    }

    /** The force or authority that serves the case's school or, without one, the reporter's area; or the partnership. */
    public OrganisationId serving(CaseReference reference, Agency agency) {
        if (agency == Agency.PARTNERSHIP) {
            return partnership();
        }
        OrganisationId school = files.school(reference);
        Organisation base = organisations
                .find(school != null ? school : reporting(reference))
                .orElseThrow(() -> new IllegalStateException("The case's organisation is not in the list"));
        if (base.agency() == agency) {
            return base.id();
        }
        OrganisationId served = agency == Agency.POLICE ? base.force() : base.authority();
        return Optional.ofNullable(served)
                .orElseThrow(
                        () -> new IllegalStateException("%s is not served by any %s".formatted(base.id(), agency)));
    }
}
