package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An agency that the case was reported by or referred to; from that moment it may see the case. */
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

    protected ReferralRecord() {}

    ReferralRecord(UUID caseId, String agency, String organisation, String ground, String madeBy, Instant madeAt) {
        this.caseId = caseId;
        this.agency = agency;
        this.organisation = organisation;
        this.ground = ground;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }
}
