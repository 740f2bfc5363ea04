package uk.proportion.access;

import java.util.Objects;
import uk.proportion.shared.Agency;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

/**
 * A school, police force, local authority or partnership.
 *
 * @param nation whose guidance it follows, or null where it follows none (a partnership)
 * @param force the police force that serves it, or null
 * @param authority the local authority whose children's social care serves it, or null
 */
public record Organisation(
        OrganisationId id, String name, Agency agency, Nation nation, OrganisationId force, OrganisationId authority) {

    public Organisation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(agency, "agency");
    }
}
