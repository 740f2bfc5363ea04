package uk.proportion.casefile;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ChildIdentities extends JpaRepository<ChildIdentity, UUID> {}
