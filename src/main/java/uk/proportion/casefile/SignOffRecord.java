package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A signature, or a return with a reason, by somebody who did not propose. */
@Entity
@Table(name = "sign_off")
class SignOffRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID caseId;
    String subject;
    String signing;
    String signRank;
    String answer;
    String signedBy;
    Instant signedAt;
    Integer recordingDecision;

    protected SignOffRecord() {}

    SignOffRecord(
            UUID caseId,
            String subject,
            String signing,
            String signRank,
            String answer,
            String signedBy,
            Instant signedAt) {
        this.caseId = caseId;
        this.subject = subject;
        this.signing = signing;
        this.signRank = signRank;
        this.answer = answer;
        this.signedBy = signedBy;
        this.signedAt = signedAt;
    }
}
