package uk.proportion.casefile;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseReference;

/** The initial review meetings of a case. */
@Service
@Transactional
public class Reviews {
    private final CaseLookup cases;
    private final ReviewRecords records;
    private final Clock clock;

    Reviews(CaseLookup cases, ReviewRecords records, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.clock = clock;
    }

    /** An initial review meeting has been held. */
    public void held(CaseReference reference, Authorship by) {
        CaseRecord record = cases.lock(reference);
        records.save(new ReviewRecord(record.id, by.organisation().value(), by.user(), clock.instant()));
    }

    /** The meetings that were held no longer count: the review is held again on the facts as they now are. */
    public void setAside(CaseReference reference) {
        records.findByCaseIdOrderByHeldAt(cases.lock(reference).id)
                .forEach(review -> review.setAsideAt = clock.instant());
    }

    /** The users who have held an initial review meeting of the case. */
    @Transactional(readOnly = true)
    public Set<String> heldBy(CaseReference reference) {
        return records.findByCaseIdOrderByHeldAt(cases.id(reference)).stream()
                .map(review -> review.heldBy)
                .collect(Collectors.toSet());
    }
}
