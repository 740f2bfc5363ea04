package uk.proportion.access.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import uk.proportion.access.Account;
import uk.proportion.access.Accounts;
import uk.proportion.shared.Occurrence;

/**
 * Remembers in the session who is signed in, and asks at every request whether that still holds: the time is not over, the
 * account is there, and its groups are read afresh. Requests that a page sends by itself do not count as doing something.
 */
@Component
class SessionSignIn implements SecurityContextRepository {
    /** Set by our scripts on what a page asks while nobody touches it. */
    static final String UNATTENDED = "X-Unattended";

    private static final String WHO = "signed-in";
    private static final String ACTIVE = "active-at";

    private static final Logger LOG = LoggerFactory.getLogger(SessionSignIn.class);

    private final Accounts accounts;
    private final Optional<IdentityProvider> provider;
    private final Clock clock;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    SessionSignIn(
            Accounts accounts,
            Optional<IdentityProvider> provider,
            Clock clock,
            ObjectMapper json,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.provider = provider;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpServletRequest request = holder.getRequest();
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(WHO) == null) {
            return new SecurityContextImpl();
        }
        Optional<SignedIn> current;
        try {
            current = current(session);
        } catch (ProviderIsSilent silent) {
            LOG.warn("Nobody's role can be checked: {}", silent.getMessage());
            AskToSignIn.cannotTell(request);
            return new SecurityContextImpl();
        }
        if (current.isEmpty()) {
            end(session);
            return new SecurityContextImpl();
        }
        if (request.getHeader(UNATTENDED) == null) {
            active(session);
        }
        return new SecurityContextImpl(new SignedInToken(current.get()));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication == null) {
            Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(WHO));
            return;
        }
        SignedIn signedIn = signedIn(authentication);
        HttpSession session = request.getSession();
        session.setAttribute(WHO, written(signedIn));
        session.setAttribute(ACTIVE, clock.instant().toString());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                signedIn.account().id());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(WHO) != null;
    }

    /** The session is gone before it is recorded: who records asks who is signed in. */
    private void end(HttpSession session) {
        Optional<String> user = read((String) session.getAttribute(WHO))
                .map(then -> then.account().id());
        session.invalidate();
        user.ifPresent(id -> events.publishEvent(new Occurrence("SESSION_ENDED", null, id, Map.of(), null, false)));
    }

    private static SignedIn signedIn(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedInPrincipal provided
                ? provided.signedIn()
                : (SignedIn) authentication.getPrincipal();
    }

    private Optional<SignedIn> current(HttpSession session) {
        return read((String) session.getAttribute(WHO))
                .filter(then -> !SessionLimits.areOver(then.at(), lastActive(session), clock.instant()))
                .flatMap(then -> asItIsNow(then, session.getId()));
    }

    private Optional<SignedIn> asItIsNow(SignedIn then, String session) {
        Optional<Account> account = switch (then.by()) {
            case PASSWORD -> accounts.find(then.account().id());
            case IDENTITY_PROVIDER -> provider.flatMap(any -> any.stillVouchesFor(then.account(), session));
            case TOKEN -> Optional.empty();
        };
        return account.map(now -> new SignedIn(now, then.by(), then.at()));
    }

    private void active(HttpSession session) {
        Instant now = clock.instant();
        if (now.isAfter(lastActive(session).plus(SessionLimits.PRECISION))) {
            session.setAttribute(ACTIVE, now.toString());
        }
    }

    private static Instant lastActive(HttpSession session) {
        return Instant.parse((String) session.getAttribute(ACTIVE));
    }

    /** Only the id, and the name where an identity provider said it: the rest is asked for afresh. */
    private String written(SignedIn signedIn) {
        String name = signedIn.by() == SignedIn.By.IDENTITY_PROVIDER
                ? signedIn.account().name()
                : "";
        SignedIn kept =
                new SignedIn(new Account(signedIn.account().id(), name, List.of()), signedIn.by(), signedIn.at());
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Who is signed in cannot be written", impossible);
        }
    }

    /** What another edition of the product wrote may not be readable: then somebody has to sign in again. */
    private Optional<SignedIn> read(String written) {
        try {
            return Optional.of(json.readValue(written, SignedIn.class));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
