package uk.proportion.takedown;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TakeDownRecords extends Repository<TakeDownRecord, UUID> {
    TakeDownRecord save(TakeDownRecord record);

    @Query("select distinct t from TakeDownRecord t join fetch t.answers where t.caseReference = :reference"
            + " order by t.askedAt, t.recordedAt")
    List<TakeDownRecord> ofCase(String reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from TakeDownRecord t where t.id = :id and t.caseReference = :reference")
    Optional<TakeDownRecord> lockOne(UUID id, String reference);
}
