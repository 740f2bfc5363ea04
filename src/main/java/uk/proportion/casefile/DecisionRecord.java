package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

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
            Instant decidedAt) {
        this.caseId = caseId;
        this.decisionTable = decisionTable;
        this.subject = subject;
        this.outputs = outputs;
        this.rules = rules;
        this.facts = facts;
        this.tableVersion = tableVersion;
        this.decidedAt = decidedAt;
    }
}
