package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StageRunRecords extends JpaRepository<StageRunRecord, UUID> {
    List<StageRunRecord> findByCaseIdOrderByStartedAt(UUID caseId);
}
