package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Hibernate;
import uk.proportion.shared.Agency;
import uk.proportion.shared.ChildLetter;
import uk.proportion.shared.OrganisationId;

/**
 * One organisation's question whether a child is known to it from an earlier case, and the answer. A question that the child's
 * identity no longer raises is withdrawn; an answer stays.
 */
@Entity
@Table(name = "same_child")
class SameChildRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id")
    CaseRecord caseRecord;

    String letter;

    @Enumerated(EnumType.STRING)
    Agency agency;

    String organisation;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "earlier_child_id")
    ChildRecord earlierChild;

    Instant askedAt;
    Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    SameChildAnswer answer;

    boolean escalation;
    String answeredBy;
    Instant answeredAt;

    protected SameChildRecord() {}

    SameChildRecord(
            CaseRecord caseRecord,
            String letter,
            Agency agency,
            OrganisationId organisation,
            ChildRecord earlierChild,
            Instant askedAt) {
        this.caseRecord = caseRecord;
        this.letter = letter;
        this.agency = agency;
        this.organisation = organisation.value();
        this.earlierChild = earlierChild;
        this.askedAt = askedAt;
    }

    boolean isOpen() {
        return answer == null && withdrawnAt == null;
    }

    ChildRecord earlierChild() {
        return Hibernate.unproxy(earlierChild, ChildRecord.class);
    }

    AskedOf asked() {
        return new AskedOf(new ChildLetter(letter), agency);
    }

    void answer(SameChildAnswer given, boolean escalated, String user, Instant now) {
        answer = given;
        escalation = escalated;
        answeredBy = user;
        answeredAt = now;
    }
}
