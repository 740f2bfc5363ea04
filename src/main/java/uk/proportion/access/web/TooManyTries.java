package uk.proportion.access.web;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** An address has been wrong about passwords too often. */
class TooManyTries extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("Too many tries to sign in");
        this.wait = wait;
    }

    long seconds() {
        return wait.toSeconds();
    }
}
