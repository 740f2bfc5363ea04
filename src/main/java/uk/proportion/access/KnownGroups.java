package uk.proportion.access;

import org.springframework.stereotype.Component;

/** Which names of groups mean a role in an organisation that takes part. */
@Component
public class KnownGroups {
    private final Organisations organisations;

    KnownGroups(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Never the engine's own administrators, and never a role that this kind of organisation does not have. */
    public boolean has(String group) {
        return Membership.of(group)
                .filter(membership -> organisations
                        .find(membership.organisation())
                        .filter(organisation ->
                                organisation.agency() == membership.role().agency())
                        .isPresent())
                .isPresent();
    }
}
