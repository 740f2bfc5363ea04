package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One submission of answers, as it was made; never changed. */
@Entity
@Table(name = "fact_revision")
class FactRevision {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID caseId;
    String changes;
    String author;
    String organisation;
    String source;
    Instant madeAt;
    String corrections;
    String reason;

    protected FactRevision() {}

    FactRevision(UUID caseId, String changes, String author, String organisation, String source, Instant madeAt) {
        this.caseId = caseId;
        this.changes = changes;
        this.author = author;
        this.organisation = organisation;
        this.source = source;
        this.madeAt = madeAt;
    }

    /** It corrects earlier answers: what it replaced, and why. */
    void explain(String replaced, String why) {
        corrections = replaced;
        reason = why;
    }
}
