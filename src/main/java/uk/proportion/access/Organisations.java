package uk.proportion.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.Agency;
import uk.proportion.shared.OrganisationId;

/** The organisations that take part, and who serves whom. An id that is not known gives an empty answer, never an error. */
@Service
public class Organisations {
    private static final OrganisationId RESERVED = new OrganisationId("camunda");

    private final OrganisationRepository repository;

    Organisations(OrganisationRepository repository) {
        this.repository = repository;
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return repository.findById(id.value()).map(OrganisationEntity::toOrganisation);
    }

    /** The police force that serves a school or an authority. */
    @Transactional(readOnly = true)
    public Optional<OrganisationId> forceOf(OrganisationId served) {
        return find(served).map(Organisation::force);
    }

    /** The local authority whose children's social care serves a school or works with a force. */
    @Transactional(readOnly = true)
    public Optional<OrganisationId> authorityOf(OrganisationId served) {
        return find(served).map(Organisation::authority);
    }

    /** All organisations of an agency, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<Organisation> ofAgency(Agency agency) {
        return repository.findByAgencyOrderById(agency).stream()
                .map(OrganisationEntity::toOrganisation)
                .toList();
    }

    /** Every organisation, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<Organisation> all() {
        return repository.findAllByOrderById().stream()
                .map(OrganisationEntity::toOrganisation)
                .toList();
    }

    /**
     * Adds an organisation, or corrects the one that has its id; whoever serves it must be known already.
     *
     * @param area where it is, in words for people; may be null
     * @throws IllegalArgumentException where the id is kept back for the engine's own groups
     */
    @Transactional
    public void save(Organisation organisation, String area) {
        if (RESERVED.equals(organisation.id())) {
            throw new IllegalArgumentException("This organisation id is kept back for the engine");
        }
        repository.save(new OrganisationEntity(organisation, area));
    }
}
