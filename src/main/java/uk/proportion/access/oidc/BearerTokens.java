package uk.proportion.access.oidc;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import uk.proportion.access.Account;
import uk.proportion.access.Role;
import uk.proportion.access.User;
import uk.proportion.access.web.SignedIn;
import uk.proportion.access.web.SignedInToken;
import uk.proportion.access.web.TokenSignIn;

/** Signs programs in that bring a token of the identity provider, under the rules that hold for people; never an administrator. */
@Component
@Profile("oidc")
class BearerTokens implements TokenSignIn {
    private final TokenCheck check;
    private final ProvidedAccounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BearerTokens(TokenCheck check, ProvidedAccounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.check = check;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public HttpSecurity open(HttpSecurity http) throws Exception {
        return http.oauth2ResourceServer(tokens -> tokens.authenticationManagerResolver(request -> this::signIn)
                .authenticationEntryPoint(new TokenChallenge()));
    }

    private Authentication signIn(Authentication attempt) {
        try {
            Jwt token = check.valid(((BearerTokenAuthenticationToken) attempt).getToken());
            Account account = accounts.of(token, "a program")
                    .filter(BearerTokens::isNoAdministrator)
                    .orElseThrow(() -> new InvalidBearerTokenException("No role here"));
            return new SignedInToken(new SignedIn(account, SignedIn.By.TOKEN, clock.instant()));
        } catch (AuthenticationException refused) {
            events.publishEvent(new AuthenticationFailureBadCredentialsEvent(withoutToken(attempt), refused));
            throw refused;
        }
    }

    private static boolean isNoAdministrator(Account account) {
        Optional<User> user = User.of(account.id(), account.groups());
        return user.filter(known -> known.has(Role.ADMINISTRATOR)).isEmpty();
    }

    /** What goes on record of a refusal: a token is a secret. */
    private static Authentication withoutToken(Authentication attempt) {
        UsernamePasswordAuthenticationToken known =
                new UsernamePasswordAuthenticationToken(HttpHeaders.AUTHORIZATION, null);
        known.setDetails(attempt.getDetails());
        return known;
    }
}
