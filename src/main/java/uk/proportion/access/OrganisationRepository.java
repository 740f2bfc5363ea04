package uk.proportion.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import uk.proportion.shared.Agency;

interface OrganisationRepository extends Repository<OrganisationEntity, String> {
    Optional<OrganisationEntity> findById(String id);

    List<OrganisationEntity> findByAgencyOrderById(Agency agency);

    List<OrganisationEntity> findAllByOrderById();

    OrganisationEntity save(OrganisationEntity organisation);
}
