package uk.proportion.emergency;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import uk.proportion.access.User;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/** A request to read a case in an emergency, and its answer. */
@Entity
@Table(name = "emergency_access")
class EmergencyRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    String caseReference;

    @Enumerated(EnumType.STRING)
    Agency agency;

    String organisation;
    String reason;
    String askedBy;
    Instant askedAt;

    @Enumerated(EnumType.STRING)
    EmergencyAnswer answer;

    String answeredBy;
    Instant answeredAt;

    /** Whether there was a case to be opened when it was agreed; nobody is shown this. */
    boolean opens;

    Instant readUntil;

    @Version
    int version;

    protected EmergencyRecord() {}

    EmergencyRecord(CaseReference reference, User asking, String reason, Instant now) {
        this.caseReference = reference.value();
        this.agency = asking.agency();
        this.organisation = asking.organisation().value();
        this.reason = reason;
        this.askedBy = asking.id();
        this.askedAt = now;
    }

    void answer(EmergencyAnswer given, User by, Instant now) {
        answer = given;
        answeredBy = by.id();
        answeredAt = now;
    }

    void open(boolean thereIsACase, Instant until) {
        opens = thereIsACase;
        readUntil = until;
    }

    CaseReference reference() {
        return new CaseReference(caseReference);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }
}
