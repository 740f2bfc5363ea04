package uk.proportion.access.oidc;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import uk.proportion.access.Account;
import uk.proportion.access.KnownGroups;
import uk.proportion.access.User;
import uk.proportion.access.web.SignedIn;

/**
 * Makes one of ours of whom the identity provider vouches for: an id that tells nothing, and the groups that the settings name.
 * Whoever has no role in exactly one organisation that takes part is refused.
 */
@Component
@Profile("oidc")
class ProvidedPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
    static final String NO_ROLE = "no_role";

    private final ProviderSettings settings;
    private final KnownGroups known;
    private final Clock clock;

    ProvidedPeople(ProviderSettings settings, KnownGroups known, Clock clock) {
        this.settings = settings;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        String id = OpaqueId.of(token.getIssuer().toString(), token.getSubject());
        List<String> groups = groups(token);
        if (!hasOneOrganisation(id, groups)) {
            throw new OAuth2AuthenticationException(new OAuth2Error(NO_ROLE));
        }
        String name = Objects.requireNonNullElse(token.getFullName(), "somebody of your organisation");
        return new ProvidedPerson(
                new SignedIn(new Account(id, name, groups), SignedIn.By.IDENTITY_PROVIDER, clock.instant()), token);
    }

    private List<String> groups(OidcIdToken token) {
        List<String> claimed = Optional.ofNullable(token.getClaimAsStringList(settings.groupsClaim()))
                .orElse(List.of());
        return claimed.stream()
                .map(settings.groups()::get)
                .filter(Objects::nonNull)
                .filter(known::has)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean hasOneOrganisation(String id, List<String> groups) {
        try {
            return User.of(id, groups).isPresent();
        } catch (IllegalStateException several) {
            return false;
        }
    }
}
