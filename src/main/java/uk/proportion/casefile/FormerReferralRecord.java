package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An organisation that took part in a case until another of its kind took the case over. */
@Entity
@Table(name = "former_referral")
class FormerReferralRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID referralId;
    String organisation;
    String ground;
    String madeBy;
    Instant madeAt;
    Instant untilAt;

    protected FormerReferralRecord() {}

    FormerReferralRecord(ReferralRecord part, Instant untilAt) {
        this.referralId = part.id;
        this.organisation = part.organisation;
        this.ground = part.ground;
        this.madeBy = part.madeBy;
        this.madeAt = part.madeAt;
        this.untilAt = untilAt;
    }
}
