package uk.proportion.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A report that a system has sent, by its caller and key. */
@Entity
@Table(name = "incident_report")
class IncidentReport {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    String caller;
    String idempotencyKey;
    String reference;

    protected IncidentReport() {}

    IncidentReport(String caller, String idempotencyKey, String reference) {
        this.caller = caller;
        this.idempotencyKey = idempotencyKey;
        this.reference = reference;
    }
}
