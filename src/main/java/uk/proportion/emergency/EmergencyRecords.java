package uk.proportion.emergency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EmergencyRecords extends Repository<EmergencyRecord, UUID> {
    EmergencyRecord save(EmergencyRecord request);

    Optional<EmergencyRecord> findByIdAndOrganisation(UUID id, String organisation);

    List<EmergencyRecord> findByOrganisationAndAnswerIsNullAndAskedAtAfterOrderByAskedAt(
            String organisation, Instant earliest);

    List<EmergencyRecord> findByOrganisationAndAskedByAndReadUntilAfterOrderByReadUntil(
            String organisation, String askedBy, Instant now);

    Optional<EmergencyRecord> findFirstByCaseReferenceAndOpensTrueOrderByAnsweredAtDesc(String caseReference);

    boolean existsByCaseReferenceAndAskedByAndOrganisationAndOpensTrueAndReadUntilAfter(
            String caseReference, String askedBy, String organisation, Instant now);
}
