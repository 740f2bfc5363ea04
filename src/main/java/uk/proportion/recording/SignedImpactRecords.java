package uk.proportion.recording;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SignedImpactRecords extends Repository<SignedImpactRecord, UUID> {
    SignedImpactRecord save(SignedImpactRecord signed);

    List<SignedImpactRecord> findByCaseReferenceOrderBySignedAt(String caseReference);
}
