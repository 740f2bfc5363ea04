package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RecordingDecisionRecords extends JpaRepository<RecordingDecisionRecord, UUID> {
    List<RecordingDecisionRecord> findByCaseIdOrderByPosition(UUID caseId);
}
