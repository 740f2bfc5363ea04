package uk.proportion.access.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OAuth2IntrospectionException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.oauth2.server.resource.introspection.SpringOpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/**
 * Whether a token is the provider's, meant for this product, and in force; where the provider can be asked about tokens, also
 * whether it still stands by this one.
 */
@Component
@Profile("oidc")
class TokenCheck {
    private static final String INTROSPECTION = "introspection_endpoint";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int REMEMBERED = 10_000;

    private final ProviderClient provider;
    private final JwtDecoder decoder;
    private final Cache<String, OAuth2AuthenticatedPrincipal> recent;
    private volatile OpaqueTokenIntrospector introspector;

    TokenCheck(ProviderClient provider, ProviderSettings settings) {
        this.provider = provider;
        this.decoder = new SupplierJwtDecoder(() -> decoder(settings));
        this.recent = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(settings.askedAgainAfter())
                .build();
    }

    /**
     * The claims of a token that is good now.
     *
     * @throws InvalidBearerTokenException where it is not
     * @throws CannotBeChecked where the provider does not say
     */
    Jwt valid(String token) {
        try {
            Jwt decoded = decoder.decode(token);
            introspector().ifPresent(any -> recent.get(token, any::introspect));
            return decoded;
        } catch (BadJwtException | BadOpaqueTokenException bad) {
            throw new InvalidBearerTokenException("The token is not good", bad);
        } catch (JwtException | OAuth2IntrospectionException | IllegalArgumentException silent) {
            throw new CannotBeChecked(silent);
        }
    }

    private Optional<OpaqueTokenIntrospector> introspector() {
        if (introspector == null) {
            var client = provider.registration();
            Object endpoint =
                    client.getProviderDetails().getConfigurationMetadata().get(INTROSPECTION);
            if (endpoint == null) {
                return Optional.empty();
            }
            introspector = new SpringOpaqueTokenIntrospector(
                    (String) endpoint,
                    new RestTemplateBuilder()
                            .basicAuthentication(client.getClientId(), client.getClientSecret())
                            .connectTimeout(PATIENCE)
                            .readTimeout(PATIENCE)
                            .build());
        }
        return Optional.of(introspector);
    }

    private static JwtDecoder decoder(ProviderSettings settings) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withIssuerLocation(settings.issuer()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, until -> until != null),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, meantFor -> meantFor != null && meantFor.contains(settings.audience()))));
        return decoder;
    }
}
