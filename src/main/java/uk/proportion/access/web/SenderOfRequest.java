package uk.proportion.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.stereotype.Component;
import uk.proportion.access.DemoSignIn;
import uk.proportion.access.Sender;

/** Known by the session, or by user and password where programs may send them. */
@Component
class SenderOfRequest implements Sender {
    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("nobody"));

    private final SessionSignIn sessions;
    private final ProgramSignIn programs;
    private final boolean passwordsAreSent;

    SenderOfRequest(SessionSignIn sessions, ProgramSignIn programs, Environment environment) {
        this.sessions = sessions;
        this.programs = programs;
        this.passwordsAreSent = environment.acceptsProfiles(Profiles.of(DemoSignIn.PROFILE));
    }

    @Override
    public void during(HttpServletRequest request, Runnable work) {
        SecurityContextHolder.setContext(new SecurityContextImpl(
                bySession(request).or(() -> byPassword(request)).orElse(NOBODY)));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<Authentication> bySession(HttpServletRequest request) {
        return Optional.ofNullable(sessions.loadContext(new HttpRequestResponseHolder(request, null))
                .getAuthentication());
    }

    private Optional<Authentication> byPassword(HttpServletRequest request) {
        if (!passwordsAreSent) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new BasicAuthenticationConverter().convert(request))
                    .map(programs::authenticate);
        } catch (AuthenticationException unknown) {
            return Optional.empty();
        }
    }
}
