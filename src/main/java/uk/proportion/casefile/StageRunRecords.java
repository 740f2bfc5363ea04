package uk.proportion.casefile;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The runs of a case's stages. */
@Component
class StageRunRecords extends RowsOfACase<StageRunRecord> {
    StageRunRecords(EntityManager entities) {
        super(entities, record -> record.stageRuns, row -> row.caseId);
    }

    List<StageRunRecord> findByCaseIdOrderByStartedAt(UUID caseId) {
        return of(caseId);
    }
}
