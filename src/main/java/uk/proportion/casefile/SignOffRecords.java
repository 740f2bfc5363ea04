package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SignOffRecords extends JpaRepository<SignOffRecord, UUID> {
    List<SignOffRecord> findByCaseIdOrderBySignedAt(UUID caseId);
}
