package uk.proportion.access.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.context.annotation.Profile;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import uk.proportion.access.web.ProviderIsSilent;

/** Asks the identity provider whether it still vouches for somebody to whom it once gave a refresh token. */
@Component
@Profile("oidc")
class ProviderAnswers {
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(1);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(2);
    /** While the provider does not answer, not every request waits to learn that. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ProviderClient provider;
    private final Clock clock;
    private final RestClientRefreshTokenTokenResponseClient refreshing =
            new RestClientRefreshTokenTokenResponseClient();
    private final OidcIdTokenDecoderFactory idTokens = new OidcIdTokenDecoderFactory();
    private volatile Instant askedAgainFrom = Instant.MIN;

    ProviderAnswers(ProviderClient provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
        refreshing.setRestClient(impatient());
    }

    /** What the provider says of somebody now; the refresh token is the one with which to ask next time. */
    record Answer(Jwt idToken, String refreshToken) {}

    /**
     * Empty where the provider no longer vouches for the person: signed out there, disabled, or the token is no longer good.
     *
     * @throws ProviderIsSilent where it gives no answer that can be trusted
     */
    Optional<Answer> about(String refreshToken) {
        if (clock.instant().isBefore(askedAgainFrom)) {
            throw new ProviderIsSilent("The identity provider did not answer a moment ago", null);
        }
        try {
            return Optional.of(ask(provider.registration(), refreshToken));
        } catch (OAuth2AuthorizationException refused) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
                return Optional.empty();
            }
            throw silent(refused);
        } catch (JwtException | IllegalArgumentException | IllegalStateException unusable) {
            throw silent(unusable);
        }
    }

    private Answer ask(ClientRegistration client, String refreshToken) {
        OAuth2AccessTokenResponse answer = refreshing.getTokenResponse(question(client, refreshToken));
        Object idToken = answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        if (idToken == null) {
            throw new IllegalStateException("No ID token came with the refreshed one");
        }
        OAuth2RefreshToken next = answer.getRefreshToken();
        return new Answer(
                idTokens.createDecoder(client).decode((String) idToken),
                next == null ? refreshToken : next.getTokenValue());
    }

    /** Spring wants to be given an access token, and does not send it. Less is asked for than at sign-in: no name. */
    private static OAuth2RefreshTokenGrantRequest question(ClientRegistration client, String refreshToken) {
        OAuth2AccessToken notSent = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, "none", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        return new OAuth2RefreshTokenGrantRequest(
                client, notSent, new OAuth2RefreshToken(refreshToken, null), Set.of("openid"));
    }

    private ProviderIsSilent silent(RuntimeException reason) {
        askedAgainFrom = clock.instant().plus(PAUSE);
        return new ProviderIsSilent("The identity provider gives no answer that can be trusted", reason);
    }

    private static RestClient impatient() {
        return RestClient.builder()
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .build(ClientHttpRequestFactorySettings.defaults()
                                .withConnectTimeout(CONNECTED_WITHIN)
                                .withReadTimeout(ANSWERED_WITHIN)))
                .build();
    }
}
