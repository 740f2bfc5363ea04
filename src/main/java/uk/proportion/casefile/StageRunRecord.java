package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One run of a stage, and the results that it works on. */
@Entity
@Table(name = "stage_run")
class StageRunRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID caseId;
    String stage;
    String subject;
    String basis;
    Instant startedAt;
    Instant endedAt;
    String ending;

    protected StageRunRecord() {}

    StageRunRecord(UUID caseId, String stage, String subject, String basis, Instant startedAt) {
        this.caseId = caseId;
        this.stage = stage;
        this.subject = subject;
        this.basis = basis;
        this.startedAt = startedAt;
    }
}
