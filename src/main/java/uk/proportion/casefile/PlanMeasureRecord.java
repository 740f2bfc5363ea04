package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.proportion.shared.Agency;

/** A measure of a child's plan, with the agency that owns it. */
@Entity
@Table(name = "plan_measure")
class PlanMeasureRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID caseId;
    String letter;
    String measure;

    @Enumerated(EnumType.STRING)
    Agency owner;

    @Enumerated(EnumType.STRING)
    MeasureState state = MeasureState.PROPOSED;

    String changedBy;
    Instant changedAt;

    protected PlanMeasureRecord() {}

    PlanMeasureRecord(UUID caseId, String letter, String measure, Agency owner) {
        this.caseId = caseId;
        this.letter = letter;
        this.measure = measure;
        this.owner = owner;
    }
}
