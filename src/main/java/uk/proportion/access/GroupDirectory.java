package uk.proportion.access;

import org.springframework.stereotype.Component;
import uk.proportion.shared.OrganisationId;

@Component
class GroupDirectory implements Directory {

    @Override
    public String groupOf(OrganisationId organisation, Role role) {
        return new Membership(organisation, role).group();
    }
}
