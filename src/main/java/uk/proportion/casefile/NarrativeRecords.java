package uk.proportion.casefile;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NarrativeRecords extends JpaRepository<NarrativeRecord, UUID> {
    List<NarrativeRecord> findByCaseIdOrderByWrittenAt(UUID caseId);

    @Query("select distinct text.subject from NarrativeRecord text where text.caseId = :caseId and text.textKey = :key")
    Set<String> subjectsWith(UUID caseId, String key);
}
