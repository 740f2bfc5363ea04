package uk.proportion.casefile;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The codes proposed for a case's crimes. */
@Component
class RecordingDecisionRecords extends RowsOfACase<RecordingDecisionRecord> {
    RecordingDecisionRecords(EntityManager entities) {
        super(entities, record -> record.recordingDecisions, row -> row.caseId);
    }

    List<RecordingDecisionRecord> findByCaseIdOrderByPosition(UUID caseId) {
        return of(caseId);
    }
}
