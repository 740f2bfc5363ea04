package uk.proportion.access.web;

import java.time.Instant;
import uk.proportion.access.Account;
import uk.proportion.access.Named;

/**
 * Who is signed in, since when, and on whose word.
 *
 * @param by who checked that it is this person
 * @param account as it was a few seconds ago, here or at the identity provider that keeps it
 */
public record SignedIn(Account account, By by, Instant at) implements Named {

    @Override
    public String name() {
        return account.name();
    }

    /** Who checked that it is this person. */
    public enum By {
        /** The product itself, by a password that it keeps. */
        PASSWORD,
        /** The organisation's own identity provider. */
        IDENTITY_PROVIDER,
        /** The same, by a token that a program sends with each request. */
        TOKEN
    }
}
