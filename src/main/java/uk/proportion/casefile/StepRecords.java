package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StepRecords extends Repository<StepRecord, UUID> {
    List<StepRecord> findByCaseIdAndStageOrderByPosition(UUID caseId, StageName stage);

    @Query("select coalesce(max(s.position), 0) from StepRecord s where s.caseId = :caseId")
    int lastPosition(UUID caseId);

    StepRecord save(StepRecord step);
}
