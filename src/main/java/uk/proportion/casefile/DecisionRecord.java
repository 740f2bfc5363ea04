package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.proportion.shared.Agency;

/** What a table answered on the facts of that moment; a later answer ends it and never changes it. */
@Entity
@Table(name = "decision")
class DecisionRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID caseId;
    String decisionTable;
    String subject;
    String outputs;
    String rules;
    String facts;
    String tableVersion;
    /** The agency whose own knowledge it rests on; {@code null} where it is the same for all. */
    @Enumerated(EnumType.STRING)
    Agency askedBy;

    Instant decidedAt;
    Instant endedAt;
    String restedOn;
    UUID correctedBy;

    protected DecisionRecord() {}

    DecisionRecord(
            UUID caseId,
            String decisionTable,
            String subject,
            String outputs,
            String rules,
            String facts,
            String tableVersion,
            Agency askedBy,
            Instant decidedAt) {
        this.caseId = caseId;
        this.decisionTable = decisionTable;
        this.subject = subject;
        this.outputs = outputs;
        this.rules = rules;
        this.facts = facts;
        this.tableVersion = tableVersion;
        this.askedBy = askedBy;
        this.decidedAt = decidedAt;
    }
}
