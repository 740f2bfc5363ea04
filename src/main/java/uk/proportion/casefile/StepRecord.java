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

/** Something that was done in a stage; rows are added, never changed. */
@Entity
@Table(name = "step_done")
class StepRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID caseId;
    int position;

    @Enumerated(EnumType.STRING)
    StageName stage;

    String subject;
    String step;
    String stepResult;
    String doneBy;
    Instant doneAt;

    protected StepRecord() {}

    StepRecord(
            UUID caseId,
            int position,
            StageName stage,
            String subject,
            String step,
            String stepResult,
            String doneBy,
            Instant doneAt) {
        this.caseId = caseId;
        this.position = position;
        this.stage = stage;
        this.subject = subject;
        this.step = step;
        this.stepResult = stepResult;
        this.doneBy = doneBy;
        this.doneAt = doneAt;
    }
}
