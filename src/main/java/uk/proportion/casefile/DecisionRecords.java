package uk.proportion.casefile;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The decisions of a case: those that stand are read once in a transaction, all that were ever given when asked for. */
@Component
class DecisionRecords extends RowsOfACase<DecisionRecord> {
    private final EntityManager entities;

    DecisionRecords(EntityManager entities) {
        super(entities, record -> record.standingDecisions, row -> row.caseId);
        this.entities = entities;
    }

    List<DecisionRecord> findByCaseIdAndEndedAtIsNullOrderByDecidedAt(UUID caseId) {
        return of(caseId).stream().filter(row -> row.endedAt == null).toList();
    }

    List<DecisionRecord> findByCaseIdOrderByDecidedAt(UUID caseId) {
        return entities.createQuery(
                        "select d from DecisionRecord d where d.caseId = :caseId order by d.decidedAt",
                        DecisionRecord.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }
}
