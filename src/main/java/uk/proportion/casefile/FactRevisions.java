package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FactRevisions extends JpaRepository<FactRevision, UUID> {
    List<FactRevision> findByCaseIdAndCorrectionsIsNotNullOrderByMadeAt(UUID caseId);

    List<FactRevision> findByCaseIdOrderByMadeAt(UUID caseId);
}
