package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FormerIdentities extends Repository<FormerIdentity, UUID> {
    FormerIdentity save(FormerIdentity former);

    List<FormerIdentity> findByChildIdInOrderByReplacedAt(List<UUID> children);
}
