package uk.proportion.casefile;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FactRevisions extends JpaRepository<FactRevision, UUID> {}
