package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanMeasureRecords extends JpaRepository<PlanMeasureRecord, UUID> {
    List<PlanMeasureRecord> findByCaseIdAndLetter(UUID caseId, String letter);

    List<PlanMeasureRecord> findByCaseId(UUID caseId);
}
