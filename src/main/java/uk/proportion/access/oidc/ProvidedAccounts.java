package uk.proportion.access.oidc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;
import uk.proportion.access.Account;
import uk.proportion.access.KnownGroups;
import uk.proportion.access.User;

/**
 * Makes one of ours of what the identity provider says of somebody: an id that tells nothing, and the groups that the settings
 * name.
 */
@Component
@Profile("oidc")
class ProvidedAccounts {
    private final ProviderSettings settings;
    private final KnownGroups known;

    ProvidedAccounts(ProviderSettings settings, KnownGroups known) {
        this.settings = settings;
        this.known = known;
    }

    /** Empty for whoever has no role in exactly one organisation that takes part. */
    Optional<Account> of(ClaimAccessor token, String name) {
        String id = OpaqueId.of(token.getClaimAsString("iss"), token.getClaimAsString("sub"));
        List<String> groups = groups(token);
        return hasOneOrganisation(id, groups) ? Optional.of(new Account(id, name, groups)) : Optional.empty();
    }

    private List<String> groups(ClaimAccessor token) {
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
