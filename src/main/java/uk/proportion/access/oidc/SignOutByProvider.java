package uk.proportion.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Ends, on whichever node, what the identity provider says is over: the sessions that belong to one of its own, or all of a person.
 */
@Component
@Profile("oidc")
class SignOutByProvider implements LogoutHandler {
    private final FindByIndexNameSessionRepository<?> sessions;
    private final VouchedSessions vouched;

    SignOutByProvider(FindByIndexNameSessionRepository<?> sessions, VouchedSessions vouched) {
        this.sessions = sessions;
        this.vouched = vouched;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication provider) {
        OidcLogoutToken token = (OidcLogoutToken) provider.getPrincipal();
        ours(token).forEach(session -> {
            sessions.deleteById(session);
            vouched.end(session);
        });
    }

    private Collection<String> ours(OidcLogoutToken token) {
        if (token.getSessionId() != null) {
            return vouched.of(token.getSessionId());
        }
        String id = OpaqueId.of(token.getIssuer().toString(), token.getSubject());
        return sessions.findByPrincipalName(id).keySet();
    }
}
