package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An initial review meeting that a school, or in its place another agency, has held. */
@Entity
@Table(name = "review")
class ReviewRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID caseId;
    String organisation;
    String heldBy;
    Instant heldAt;
    Instant setAsideAt;

    protected ReviewRecord() {}

    ReviewRecord(UUID caseId, String organisation, String heldBy, Instant heldAt) {
        this.caseId = caseId;
        this.organisation = organisation;
        this.heldBy = heldBy;
        this.heldAt = heldAt;
    }
}
