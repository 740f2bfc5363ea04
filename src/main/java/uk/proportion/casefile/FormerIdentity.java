package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What was on file about who a child is, until it was corrected; it goes with the identity. */
@Entity
@Table(name = "former_identity")
class FormerIdentity {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID childId;
    String detail;
    String content;
    /** The moment of the revision that replaced it. */
    Instant replacedAt;

    protected FormerIdentity() {}

    FormerIdentity(UUID childId, String detail, String content, Instant replacedAt) {
        this.childId = childId;
        this.detail = detail;
        this.content = content;
        this.replacedAt = replacedAt;
    }
}
