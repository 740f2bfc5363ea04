package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A part that a child played; a correction ends it and never removes it. */
@Entity
@Table(name = "child_role")
class ChildRole {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "child_id")
    ChildRecord child;

    String role;
    String assignedBy;
    Instant assignedAt;
    Instant endedAt;

    protected ChildRole() {}

    ChildRole(ChildRecord child, String role, String assignedBy, Instant assignedAt) {
        this.child = child;
        this.role = role;
        this.assignedBy = assignedBy;
        this.assignedAt = assignedAt;
    }

    boolean isCurrent() {
        return endedAt == null;
    }
}
