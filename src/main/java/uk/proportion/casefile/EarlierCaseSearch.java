package uk.proportion.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.proportion.access.Role;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/**
 * Looks for earlier cases of the same child, whenever it changes who a child is or who takes part. Each organisation is asked
 * about its own cases only, and a person answers; finding one decides nothing (flow.md, T9).
 */
@Component
class EarlierCaseSearch {
    private final CaseLookup cases;
    private final Referrals referrals;
    private final SameChildRecords found;
    private final LookBack lookBack;
    private final Clock clock;

    EarlierCaseSearch(CaseLookup cases, Referrals referrals, SameChildRecords found, LookBack lookBack, Clock clock) {
        this.cases = cases;
        this.referrals = referrals;
        this.found = found;
        this.lookBack = lookBack;
        this.clock = clock;
    }

    @EventListener
    void on(CaseChanged changed) {
        CaseRecord record = cases.find(changed.reference());
        if (record.searchEarlierCases) {
            record.searchEarlierCases = false;
            search(record);
        }
    }

    private void search(CaseRecord record) {
        List<PossibleMatch> hits = found.possiblyTheSame(record.id);
        if (hits.isEmpty() && !record.mayBeKnown) {
            return;
        }
        Map<Agency, OrganisationId> involved = referrals.involved(new CaseReference(record.reference));
        List<SameChildRecord> raised = hits.stream()
                .filter(hit -> lookBack.covers(hit.other().ownCase(), record))
                .filter(hit -> !asksTheAccused(hit))
                .flatMap(hit -> involved.entrySet().stream()
                        .filter(part -> part.getValue().value().equals(hit.organisation()))
                        .map(part -> question(record, hit, part.getKey(), part.getValue())))
                .toList();
        withdrawAllBut(raised, record.sameChildren);
        record.mayBeKnown = !record.sameChildren.isEmpty();
    }

    /** A lead who was accused in the earlier case is not told that there is one. */
    private static boolean asksTheAccused(PossibleMatch hit) {
        CaseRecord earlier = hit.other().ownCase();
        return earlier.accusedStaff != null
                && hit.organisation().equals(earlier.school)
                && earlier.accusedStaff.shutsOut(Role.DSL);
    }

    private SameChildRecord question(CaseRecord record, PossibleMatch hit, Agency agency, OrganisationId organisation) {
        SameChildRecord known = record.sameChildren.stream()
                .filter(asked -> asked.letter.equals(hit.letter()))
                .filter(asked -> asked.organisation.equals(hit.organisation()))
                .filter(asked -> Objects.equals(asked.earlierChild().id, hit.other().id))
                .findFirst()
                .orElse(null);
        if (known != null) {
            known.withdrawnAt = null;
            return known;
        }
        SameChildRecord fresh =
                new SameChildRecord(record, hit.letter(), agency, organisation, hit.other(), clock.instant());
        record.sameChildren.add(fresh);
        return fresh;
    }

    /** An answer stays, whatever is found out about the name afterwards: it was a person's. */
    private void withdrawAllBut(Collection<SameChildRecord> raised, Collection<SameChildRecord> asked) {
        Instant now = clock.instant();
        asked.stream()
                .filter(SameChildRecord::isOpen)
                .filter(question -> !raised.contains(question))
                .forEach(question -> question.withdrawnAt = now);
    }
}
