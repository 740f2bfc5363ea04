package uk.proportion.casefile;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The measures of the plans of a case's children. */
@Component
class PlanMeasureRecords extends RowsOfACase<PlanMeasureRecord> {
    PlanMeasureRecords(EntityManager entities) {
        super(entities, record -> record.planMeasures, row -> row.caseId);
    }

    List<PlanMeasureRecord> findByCaseIdAndLetter(UUID caseId, String letter) {
        return of(caseId).stream().filter(row -> row.letter.equals(letter)).toList();
    }

    List<PlanMeasureRecord> findByCaseId(UUID caseId) {
        return of(caseId);
    }
}
