package uk.proportion.access.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import uk.proportion.access.Role;
import uk.proportion.access.User;

/** Lets people with one of some roles in, and nobody else. */
final class OnlyRoles {

    private OnlyRoles() {}

    static AuthorizationManager<RequestAuthorizationContext> of(Role first, Role... others) {
        Set<Role> roles = EnumSet.of(first, others);
        return (signedIn, request) -> new AuthorizationDecision(user(signedIn.get())
                .filter(user -> roles.stream().anyMatch(user::has))
                .isPresent());
    }

    private static Optional<User> user(Authentication person) {
        return Optional.ofNullable(person)
                .flatMap(known -> User.of(
                        known.getName(),
                        known.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .toList()));
    }
}
