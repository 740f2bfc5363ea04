package uk.proportion.casefile;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who takes part in a case. */
@Component
class ReferralRecords extends RowsOfACase<ReferralRecord> {
    ReferralRecords(EntityManager entities) {
        super(entities, record -> record.referrals, row -> row.caseId);
    }

    List<ReferralRecord> findByCaseIdOrderByMadeAt(UUID caseId) {
        return of(caseId);
    }
}
