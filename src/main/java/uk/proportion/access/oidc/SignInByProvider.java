package uk.proportion.access.oidc;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;
import uk.proportion.access.web.AfterSignIn;
import uk.proportion.access.web.WayToSignIn;

/** The organisation's own identity provider, by OpenID Connect; it is first asked when somebody signs in. */
@Component
@Profile("oidc")
@EnableConfigurationProperties(ProviderSettings.class)
class SignInByProvider implements WayToSignIn {
    private static final String THERE = "/sign-in/with";

    private final ProviderClient provider;
    private final ProvidedPeople people;
    private final Vouching vouching;
    private final SignOutByProvider signOut;

    SignInByProvider(ProviderClient provider, ProvidedPeople people, Vouching vouching, SignOutByProvider signOut) {
        this.provider = provider;
        this.people = people;
        this.vouching = vouching;
        this.signOut = signOut;
    }

    @Override
    public Optional<String> elsewhere() {
        return Optional.of(THERE + "/" + ProviderClient.PROVIDER);
    }

    @Override
    public HttpSecurity open(HttpSecurity http) throws Exception {
        DefaultOAuth2AuthorizationRequestResolver asking =
                new DefaultOAuth2AuthorizationRequestResolver(provider.registrations(), THERE);
        asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return http.oauth2Login(login -> login.clientRegistrationRepository(provider.registrations())
                        .authorizedClientRepository(new RefreshTokenOfSignIn())
                        .loginPage(SIGN_IN_PAGE)
                        .authorizationEndpoint(there -> there.authorizationRequestResolver(asking)
                                .authorizationRequestRepository(new RequestsAsText()))
                        .redirectionEndpoint(back -> back.baseUri(ProviderClient.BACK))
                        .userInfoEndpoint(person -> person.oidcUserService(people))
                        .successHandler(this::welcome)
                        .failureHandler(SignInByProvider::refuse))
                .oidcLogout(logout -> logout.clientRegistrationRepository(provider.registrations())
                        .oidcSessionRegistry(new SessionsAreFoundByPerson())
                        .backChannel(channel -> channel.logoutHandler(signOut)));
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        vouching.begin(request, (ProvidedPerson) who.getPrincipal());
        new AfterSignIn().onAuthenticationSuccess(request, response, who);
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        boolean noRole = refusal instanceof OAuth2AuthenticationException why
                && ProvidedPeople.NO_ROLE.equals(why.getError().getErrorCode());
        WayToSignIn.refuse(
                request,
                response,
                noRole ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED,
                noRole
                        ? "Your account has no role here. Ask your administrator to give you one"
                        : "Your organisation's account could not be checked. Try again");
    }
}
