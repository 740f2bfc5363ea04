package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface NarrativeRecords extends JpaRepository<NarrativeRecord, UUID> {
    List<NarrativeRecord> findByCaseIdOrderByWrittenAt(UUID caseId);
}
