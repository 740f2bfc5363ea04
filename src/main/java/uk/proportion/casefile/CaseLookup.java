package uk.proportion.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import uk.proportion.shared.CaseReference;

/** Finds a case by its reference, once a transaction. */
@Component
class CaseLookup {
    private static final Set<LockModeType> LOCKED =
            EnumSet.of(LockModeType.PESSIMISTIC_WRITE, LockModeType.PESSIMISTIC_FORCE_INCREMENT);

    private final EntityManager entities;

    CaseLookup(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws UnknownCase if there is none */
    CaseRecord find(CaseReference reference) {
        return entities.unwrap(Session.class)
                .bySimpleNaturalId(CaseRecord.class)
                .loadOptional(reference.value())
                .orElseThrow(UnknownCase::new);
    }

    UUID id(CaseReference reference) {
        return find(reference).id;
    }

    /**
     * Finds a case for a change: others wait until this transaction ends, and one that has read the case before it then fails
     * rather than decide on facts that are not current.
     */
    CaseRecord lock(CaseReference reference) {
        CaseRecord record = find(reference);
        if (!LOCKED.contains(entities.getLockMode(record))) {
            entities.flush();
            entities.lock(record, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
        return record;
    }
}
