package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionRecords extends JpaRepository<DecisionRecord, UUID> {
    List<DecisionRecord> findByCaseIdAndEndedAtIsNullOrderByDecidedAt(UUID caseId);

    List<DecisionRecord> findByCaseIdOrderByDecidedAt(UUID caseId);
}
