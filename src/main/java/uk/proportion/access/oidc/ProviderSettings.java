package uk.proportion.access.oidc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider of an installation.
 *
 * @param issuer its address, where its {@code /.well-known/openid-configuration} is
 * @param groupsClaim the claim of the ID token that lists somebody's groups
 * @param groups what counts of that claim, and which group of ours each value means: whatever is not named here means nothing
 * @param scopes what is asked for at sign-in; some providers give a refresh token for {@code offline_access} only
 * @param askedAgainAfter how long the provider's word on somebody holds: ten seconds at most
 * @param audience for whom a program's token has to be meant; never the client id, for which sign-in's own tokens are meant
 */
@ConfigurationProperties("proportion.oidc")
record ProviderSettings(
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<String, String> groups,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("PT8S") Duration askedAgainAfter,
        @DefaultValue("proportion-api") String audience) {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    ProviderSettings {
        if (askedAgainAfter.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("proportion.oidc.asked-again-after is ten seconds at most");
        }
        if (audience.equals(clientId)) {
            throw new IllegalArgumentException("proportion.oidc.audience has to differ from the client id");
        }
    }
}
