package uk.proportion.casefile;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseRecords extends JpaRepository<CaseRecord, UUID> {
    boolean existsByReference(String reference);
}
