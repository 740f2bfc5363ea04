package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewRecords extends JpaRepository<ReviewRecord, UUID> {
    List<ReviewRecord> findByCaseIdOrderByHeldAt(UUID caseId);
}
