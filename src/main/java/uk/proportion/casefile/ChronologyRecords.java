package uk.proportion.casefile;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ChronologyRecords extends JpaRepository<ChronologyRecord, UUID> {
    List<ChronologyRecord> findByCaseIdOrderByPosition(UUID caseId);

    /** The case's reference and each of its entries, of all those cases. */
    @Query("select f.reference, c from ChronologyRecord c join CaseRecord f on f.id = c.caseId"
            + " where f.reference in :references order by c.caseId, c.position")
    List<Object[]> ofCases(Collection<String> references);

    @Query("select coalesce(max(c.position), 0) from ChronologyRecord c where c.caseId = :caseId")
    int lastPosition(UUID caseId);
}
