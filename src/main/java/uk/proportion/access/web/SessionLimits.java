package uk.proportion.access.web;

import java.time.Duration;
import java.time.Instant;

/** How long somebody stays signed in: fifteen minutes without doing anything, and eight hours whatever they do. */
final class SessionLimits {
    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration WHOLE = Duration.ofHours(8);
    /** What was done is written down once a minute at most. */
    static final Duration PRECISION = Duration.ofMinutes(1);

    private SessionLimits() {}

    static boolean areOver(Instant signedInAt, Instant lastActive, Instant now) {
        return now.isAfter(lastActive.plus(IDLE)) || now.isAfter(signedInAt.plus(WHOLE));
    }
}
