package uk.proportion.access.web;

import java.util.Optional;
import uk.proportion.access.Account;

/** Where people are kept who are not kept here. */
public interface IdentityProvider {

    /**
     * Somebody who signed in with the provider, as it was at most ten seconds ago.
     *
     * @return empty where the provider no longer vouches for them, or gives them no role here
     * @throws ProviderIsSilent where that cannot be told now
     */
    Optional<Account> stillVouchesFor(Account account, String session);

    /** Where it is, without a path: {@code https://login.example}. */
    String origin();

    /**
     * Ends what is known of a session.
     *
     * @return where to sign out at the provider too, which then leads back; empty where there is nothing to sign out of
     */
    Optional<String> signOutPage(String session, String comeBackTo);
}
