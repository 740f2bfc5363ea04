package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An agency that takes part in the case; from that moment, and until another takes it over, it may see the case. */
@Entity
@Table(name = "referral")
class ReferralRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID caseId;
    String agency;
    String organisation;
    String ground;
    String madeBy;
    Instant madeAt;
    /** As the case's state says; by it an organisation's open cases are found among its closed ones. */
    boolean ofOpenCase;

    protected ReferralRecord() {}

    ReferralRecord(CaseRecord of, String agency, String organisation, String ground, String madeBy, Instant madeAt) {
        this.caseId = of.id;
        this.ofOpenCase = of.state.isOpen();
        this.agency = agency;
        this.organisation = organisation;
        this.ground = ground;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** Another organisation of the same kind takes part from now on in the place of this one. */
    void passTo(String successor, String reason, String user, Instant now) {
        organisation = successor;
        ground = reason;
        madeBy = user;
        madeAt = now;
    }
}
