package uk.proportion.casefile;

import org.springframework.stereotype.Component;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.shared.Agency;
import uk.proportion.shared.OrganisationId;

/** Of which agency whoever wrote something is. */
@Component
class Authors {
    private final Organisations organisations;

    Authors(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * The agency of an organisation.
     *
     * @param organisation its id; {@code null} for the platform
     * @return {@code null} where it is the platform, or not in the list
     */
    Agency agency(String organisation) {
        return organisation == null
                ? null
                : organisations
                        .find(new OrganisationId(organisation))
                        .map(Organisation::agency)
                        .orElse(null);
    }
}
