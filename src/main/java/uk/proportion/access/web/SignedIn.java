package uk.proportion.access.web;

import java.time.Instant;
import uk.proportion.access.Account;

/**
 * Who is signed in, since when, and on whose word.
 *
 * @param by who checked that it is this person
 * @param account as it is now where it is kept here, as it was at sign-in where an identity provider keeps it
 */
public record SignedIn(Account account, By by, Instant at) {

    /** Who checked that it is this person. */
    public enum By {
        /** The product itself, by a password that it keeps. */
        PASSWORD,
        /** The organisation's own identity provider. */
        IDENTITY_PROVIDER
    }
}
