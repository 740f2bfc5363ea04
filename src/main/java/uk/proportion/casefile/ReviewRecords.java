package uk.proportion.casefile;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The initial review meetings of a case. */
@Component
class ReviewRecords extends RowsOfACase<ReviewRecord> {
    ReviewRecords(EntityManager entities) {
        super(entities, record -> record.reviews, row -> row.caseId);
    }

    List<ReviewRecord> findByCaseIdOrderByHeldAt(UUID caseId) {
        return of(caseId);
    }
}
