package uk.proportion.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Ends all sessions of a person, on whichever node, when the identity provider says that they have signed out or are disabled. */
@Component
@Profile("oidc")
class SignOutByProvider implements LogoutHandler {
    private final FindByIndexNameSessionRepository<?> sessions;

    SignOutByProvider(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication provider) {
        OidcLogoutToken token = (OidcLogoutToken) provider.getPrincipal();
        if (token.getSubject() != null) {
            String id = OpaqueId.of(token.getIssuer().toString(), token.getSubject());
            sessions.findByPrincipalName(id).keySet().forEach(sessions::deleteById);
        }
    }
}
