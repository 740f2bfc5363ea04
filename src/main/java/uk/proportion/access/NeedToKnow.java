package uk.proportion.access;

import java.util.Collection;
import uk.proportion.shared.Agency;
import uk.proportion.shared.OrganisationId;

/** The rule of need to know: whoever is not involved is answered as if the case did not exist. */
public final class NeedToKnow {

    private NeedToKnow() {}

    /**
     * Whether the user works for one of the organisations to which the case has come. The partnership's managers, auditors
     * and administrators see no case content, whatever the list says.
     */
    public static boolean involved(User user, Collection<OrganisationId> involvedOrganisations) {
        return user.agency() != Agency.PARTNERSHIP && involvedOrganisations.contains(user.organisation());
    }
}
