package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DecisionReviewRecords extends Repository<DecisionReviewRecord, UUID> {
    List<DecisionReviewRecord> findByCaseIdOrderByOfferedAt(UUID caseId);

    DecisionReviewRecord save(DecisionReviewRecord review);
}
