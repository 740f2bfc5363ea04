package uk.proportion.access;

import uk.proportion.shared.OrganisationId;

/** How the groups are named to which work is given. */
public interface Directory {

    /** The group of everyone with this role in this organisation: {@code greenfield-dsl}. */
    String groupOf(OrganisationId organisation, Role role);
}
