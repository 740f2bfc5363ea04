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
import uk.proportion.casefile.RecordingDecisions.State;

/** A code proposed for a crime, and what became of the proposal. */
@Entity
@Table(name = "recording_decision")
class RecordingDecisionRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID caseId;
    String crimeId;
    String code;

    @Enumerated(EnumType.STRING)
    State state = State.PROPOSED;

    String proposedBy;
    Instant proposedAt;
    String settledBy;
    Instant settledAt;

    protected RecordingDecisionRecord() {}

    RecordingDecisionRecord(UUID caseId, String crimeId, String code, String proposedBy, Instant proposedAt) {
        this.caseId = caseId;
        this.crimeId = crimeId;
        this.code = code;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    void settle(State outcome, String by, Instant at) {
        state = outcome;
        settledBy = by;
        settledAt = at;
    }
}
