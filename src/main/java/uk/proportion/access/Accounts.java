package uk.proportion.access;

import java.util.Optional;

/** The people who sign in with a user name and a password that are kept here. */
public interface Accounts {

    /** Empty where the user is unknown or the password is wrong: the one takes as long as the other. */
    Optional<Account> signIn(String user, String password);

    /** The account as it was at most five seconds ago, whoever asks; empty where it is gone. */
    Optional<Account> find(String user);
}
