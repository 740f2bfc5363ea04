package uk.proportion.access.oidc;

import java.time.Clock;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import uk.proportion.access.Account;
import uk.proportion.access.web.SignedIn;

/** Signs in whom the identity provider vouches for; whoever has no role here is refused. */
@Component
@Profile("oidc")
class ProvidedPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
    static final String NO_ROLE = "no_role";

    private final ProvidedAccounts accounts;
    private final Clock clock;

    ProvidedPeople(ProvidedAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        String name = Objects.requireNonNullElse(token.getFullName(), "somebody of your organisation");
        Account account =
                accounts.of(token, name).orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(NO_ROLE)));
        return new ProvidedPerson(new SignedIn(account, SignedIn.By.IDENTITY_PROVIDER, clock.instant()), token);
    }
}
