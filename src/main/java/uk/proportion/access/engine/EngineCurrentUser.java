package uk.proportion.access.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.User;

/** Asks the engine first, which knows who works in Tasklist, then Spring Security, whose authorities are group names. */
@Component
class EngineCurrentUser implements CurrentUser {
    private final IdentityService identity;

    EngineCurrentUser(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public User get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody with a role is signed in"));
    }

    @Override
    public Optional<User> find() {
        var inEngine = identity.getCurrentAuthentication();
        if (inEngine != null && inEngine.getUserId() != null) {
            return user(inEngine.getUserId(), inEngine.getGroupIds());
        }
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(signedIn -> !(signedIn instanceof AnonymousAuthenticationToken))
                .flatMap(User::of);
    }

    private static Optional<User> user(String id, Collection<String> groups) {
        return User.of(id, groups == null ? List.of() : groups);
    }
}
