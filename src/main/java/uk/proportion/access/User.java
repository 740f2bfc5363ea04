package uk.proportion.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import uk.proportion.shared.Agency;
import uk.proportion.shared.OrganisationId;

/** Someone who signs in. Everyone works for one organisation, and therefore for one agency. */
public record User(String id, OrganisationId organisation, Agency agency, Set<Role> roles) {

    public User {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(agency, "agency");
        roles = Set.copyOf(roles);
        if (roles.isEmpty() || roles.stream().anyMatch(role -> role.agency() != agency)) {
            throw new IllegalArgumentException("A user has at least one role, and only roles of the own agency");
        }
    }

    /**
     * The user with the roles that the names of the groups say. Groups that are none of ours are passed over.
     *
     * @return empty for somebody who has no role in any organisation
     * @throws IllegalStateException where the groups belong to more than one organisation
     */
    public static Optional<User> of(String id, Collection<String> groups) {
        List<Membership> memberships =
                groups.stream().map(Membership::of).flatMap(Optional::stream).toList();
        if (memberships.isEmpty()) {
            return Optional.empty();
        }
        if (memberships.stream().map(Membership::organisation).distinct().count() > 1) {
            throw new IllegalStateException("A user belongs to one organisation only: mend the groups");
        }
        Set<Role> roles = memberships.stream()
                .map(Membership::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        Membership first = memberships.get(0);
        return Optional.of(new User(id, first.organisation(), first.role().agency(), roles));
    }

    /** Whom Spring Security knows as signed in: the authorities are the names of the groups. */
    public static Optional<User> of(Authentication signedIn) {
        return of(signedIn.getName(), AuthorityUtils.authorityListToSet(signedIn.getAuthorities()));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether somebody sees to the running of the whole, over all agencies: counts, no cases. */
    public boolean oversees() {
        return has(Role.MANAGER) || has(Role.ADMINISTRATOR);
    }

    /** Whether one of the roles may sign what {@code required} may sign. */
    public boolean ranksAtLeast(Role required) {
        return roles.stream().anyMatch(role -> role.ranksAtLeast(required));
    }
}
