package uk.proportion.casefile;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;
import uk.proportion.shared.OrganisationId;

/**
 * A case passes from one force, authority or school to another. Who has taken it over takes part from that moment, who has handed
 * it over no longer does, open tasks pass to the same roles there, and what people did before counts as before. No clock stops or starts.
 */
@Service
@Transactional
public class HandOvers {
    private final CaseFiles files;
    private final ReferralRecords referrals;
    private final Organisations organisations;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOvers(
            CaseFiles files,
            ReferralRecords referrals,
            Organisations organisations,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.referrals = referrals;
        this.organisations = organisations;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lets another organisation take part in the place of one of its kind; everything is then decided afresh.
     *
     * @param ground why, as a short code: {@code CHILD_MOVED}, {@code HAPPENED_THERE} …
     * @return whether that organisation still took part
     */
    public boolean handOver(
            CaseReference reference, OrganisationId from, OrganisationId to, String ground, Authorship by) {
        CaseRecord record = files.lock(reference);
        return referrals.findByCaseIdOrderByMadeAt(record.id).stream()
                .filter(part -> part.organisation.equals(from.value()))
                .findFirst()
                .map(part -> handOver(record, part, to, ground, by))
                .isPresent();
    }

    private ReferralRecord handOver(
            CaseRecord record, ReferralRecord part, OrganisationId to, String ground, Authorship by) {
        CaseReference reference = new CaseReference(record.reference);
        String from = part.organisation;
        entities.persist(new FormerReferralRecord(part, clock.instant()));
        part.passTo(to.value(), ground, by.user(), clock.instant());
        record.searchEarlierCases = true;
        if (isTheCasesOwn(record, from)) {
            belongTo(record, to, by);
        }
        files.happened(Occurrence.in(reference, "HANDED_OVER", "case")
                .with("agency", part.agency)
                .with("from", from)
                .with("to", to.value())
                .with("ground", ground));
        files.changed(reference);
        events.publishEvent(new TeamChanged(reference));
        return part;
    }

    /** Whose nation's guidance the case follows: that of its school, and without one that of the reporter. */
    private static boolean isTheCasesOwn(CaseRecord record, String organisation) {
        return organisation.equals(record.school == null ? record.reporterOrganisation : record.school);
    }

    private void belongTo(CaseRecord record, OrganisationId to, Authorship by) {
        Organisation now = organisations.find(to).orElseThrow();
        if (now.agency() == Agency.SCHOOL) {
            record.school = to.value();
        }
        Map<String, Object> follows = new TreeMap<>();
        if (!now.nation().name().equals(record.facts.get("nation"))) {
            follows.put("nation", now.nation().name());
        }
        if (now.agency() == Agency.SCHOOL && record.accusedStaff != null) {
            // Whoever is accused is at the school before
            follows.put("accusedStaff", AccusedStaff.SOMEBODY_ELSE.name());
        }
        if (!follows.isEmpty()) {
            files.record(new CaseReference(record.reference), FactChanges.ofIncident(follows), by);
        }
    }
}
