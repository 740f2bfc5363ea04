package uk.proportion.access.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where our scripts say that somebody is still at work on a page, which the session has been told by the request itself. */
@RestController
class SessionController {
    static final String PATH = "/session";

    private final Clock clock;

    SessionController(Clock clock) {
        this.clock = clock;
    }

    /** How long the session lasts at most, in seconds. */
    record Rest(long endsIn) {}

    @PostMapping(PATH)
    Rest stillHere(@AuthenticationPrincipal SignedIn signedIn) {
        return new Rest(Duration.between(clock.instant(), signedIn.at().plus(SessionLimits.WHOLE))
                .toSeconds());
    }
}
