package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReferralRecords extends JpaRepository<ReferralRecord, UUID> {
    List<ReferralRecord> findByCaseIdOrderByMadeAt(UUID caseId);
}
