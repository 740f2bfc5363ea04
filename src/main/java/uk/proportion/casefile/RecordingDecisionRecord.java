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

/** A code proposed for a crime, what became of the proposal, and what became of the outcome. */
@Entity
@Table(name = "recording_decision")
class RecordingDecisionRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID caseId;
    int position;
    String crimeId;
    String code;

    @Enumerated(EnumType.STRING)
    State state = State.PROPOSED;

    String proposedBy;
    Instant proposedAt;
    String settledBy;
    Instant settledAt;
    String reopenedBy;
    Instant reopenedAt;
    String reopenedWhy;
    String supersededBy;
    Instant supersededAt;

    protected RecordingDecisionRecord() {}

    RecordingDecisionRecord(
            UUID caseId, int position, String crimeId, String code, String proposedBy, Instant proposedAt) {
        this.caseId = caseId;
        this.position = position;
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

    /** The first reason stands: an outcome that is being decided anew is not reopened once more. */
    void reopen(String why, String by, Instant at) {
        if (reopenedAt == null) {
            reopenedWhy = why;
            reopenedBy = by;
            reopenedAt = at;
        }
    }

    void supersede(String by, Instant at) {
        state = State.SUPERSEDED;
        supersededBy = by;
        supersededAt = at;
    }

    boolean stands() {
        return state == State.CONFIRMED;
    }

    boolean isBeingDecidedAnew() {
        return stands() && reopenedAt != null;
    }

    boolean isCancellation() {
        return code.startsWith("C");
    }
}
