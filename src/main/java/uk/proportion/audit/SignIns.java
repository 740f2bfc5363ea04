package uk.proportion.audit;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import uk.proportion.access.User;
import uk.proportion.shared.Occurrence;

/**
 * Records sign-ins, sign-outs and refused attempts. What was typed as a user and where it came from are words, not codes: people
 * type their passwords there. A program that sends its password with each request signs in to nothing; what it does is recorded.
 */
@Component
class SignIns {
    private static final int LONGEST_USER = 64;

    private final AuditTrail trail;

    SignIns(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        trail.addNow(Occurrence.of("SIGNED_IN"), actor(event.getAuthentication()), null);
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        trail.addNow(Occurrence.of("SIGNED_OUT"), actor(event.getAuthentication()), null);
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        trail.addNow(Occurrence.of("SIGN_IN_REFUSED").saying(attempt(event.getAuthentication())), Actor.NOBODY, null);
    }

    private static Actor actor(Authentication signedIn) {
        return User.of(signedIn).map(Actor::of).orElseGet(() -> new Actor(shortened(signedIn.getName()), null));
    }

    private static String attempt(Authentication attempt) {
        Map<String, Object> words = new TreeMap<>();
        words.put("user", shortened(attempt.getName()));
        if (attempt.getDetails() instanceof WebAuthenticationDetails details) {
            words.put("address", details.getRemoteAddress());
        }
        return CanonicalJson.write(words);
    }

    private static String shortened(String typed) {
        String plain = typed.replaceAll("[^\\p{Print}]", "?");
        return plain.substring(0, Math.min(plain.length(), LONGEST_USER));
    }
}
