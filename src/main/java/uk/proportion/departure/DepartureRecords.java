package uk.proportion.departure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DepartureRecords extends Repository<DepartureRecord, UUID> {
    DepartureRecord save(DepartureRecord departure);

    Optional<DepartureRecord> findById(UUID id);

    List<DepartureRecord> findByCaseReferenceOrderByDepartedAt(String caseReference);

    List<DepartureRecord> findByCaseReferenceInAndWithdrawnAtIsNullOrderByDepartedAt(Collection<String> references);
}
