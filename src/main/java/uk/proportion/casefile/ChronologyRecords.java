package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ChronologyRecords extends JpaRepository<ChronologyRecord, UUID> {
    List<ChronologyRecord> findByCaseIdOrderByPosition(UUID caseId);

    @Query("select coalesce(max(c.position), 0) from ChronologyRecord c where c.caseId = :caseId")
    int lastPosition(UUID caseId);
}
