package uk.proportion.transfer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import uk.proportion.shared.Agency;

interface TransferRecords extends Repository<TransferRecord, UUID> {
    TransferRecord save(TransferRecord transfer);

    List<TransferRecord> findByCaseReferenceAndWaitingTrueOrderByAskedAt(String caseReference);

    Optional<TransferRecord> findByCaseReferenceAndReceiverAndWaitingTrue(String caseReference, String receiver);

    boolean existsByCaseReferenceAndAgencyAndWaitingTrue(String caseReference, Agency agency);
}
