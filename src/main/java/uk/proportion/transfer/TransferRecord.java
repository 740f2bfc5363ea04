package uk.proportion.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.proportion.access.Organisation;
import uk.proportion.casefile.Authorship;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/** One organisation asks another of its kind to take a case over, and the answer. */
@Entity
@Table(name = "case_transfer")
class TransferRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    String caseReference;

    @Enumerated(EnumType.STRING)
    Agency agency;

    String sender;
    String receiver;
    String reason;
    String askedBy;
    Instant askedAt;

    /** {@code null} once it is answered. */
    Boolean waiting = true;

    @Enumerated(EnumType.STRING)
    Answer answer;

    String answerReason;
    String answeredBy;
    Instant answeredAt;

    /** What the receiver says. */
    enum Answer {
        ACCEPTED,
        DECLINED
    }

    protected TransferRecord() {}

    TransferRecord(CaseReference reference, Organisation receiver, String reason, Authorship by, Instant now) {
        this.caseReference = reference.value();
        this.agency = receiver.agency();
        this.sender = by.organisation().value();
        this.receiver = receiver.id().value();
        this.reason = reason;
        this.askedBy = by.user();
        this.askedAt = now;
    }

    /** @param why as a code; {@code null} where it is accepted */
    void answer(Answer given, String why, String user, Instant now) {
        waiting = null;
        answer = given;
        answerReason = why;
        answeredBy = user;
        answeredAt = now;
    }

    OrganisationId from() {
        return new OrganisationId(sender);
    }

    OrganisationId to() {
        return new OrganisationId(receiver);
    }
}
