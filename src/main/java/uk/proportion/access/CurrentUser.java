package uk.proportion.access;

import java.util.Optional;

/** Who is signed in on this thread, whether through the web applications, the API or the engine's REST interface. */
public interface CurrentUser {

    /** @throws IllegalStateException where nobody is signed in, or somebody without a role in any organisation */
    User get();

    /** Empty where nobody with a role is signed in: a timer's job, for one. */
    Optional<User> find();
}
