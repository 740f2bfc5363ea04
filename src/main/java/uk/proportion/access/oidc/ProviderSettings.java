package uk.proportion.access.oidc;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider of an installation.
 *
 * @param issuer its address, where its {@code /.well-known/openid-configuration} is
 * @param groupsClaim the claim of the ID token that lists somebody's groups
 * @param groups what counts of that claim, and which group of ours each value means: whatever is not named here means nothing
 */
@ConfigurationProperties("proportion.oidc")
record ProviderSettings(
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<String, String> groups) {}
