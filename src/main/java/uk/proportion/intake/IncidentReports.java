package uk.proportion.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface IncidentReports extends JpaRepository<IncidentReport, UUID> {
    Optional<IncidentReport> findByCallerAndIdempotencyKey(String caller, String idempotencyKey);
}
