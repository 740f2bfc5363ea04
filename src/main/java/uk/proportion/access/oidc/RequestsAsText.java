package uk.proportion.access.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.jackson2.SecurityJackson2Modules;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import uk.proportion.access.web.AfterSignIn;

/** Remembers, until somebody comes back from the identity provider, what it was asked and which page is to be opened then. */
class RequestsAsText implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String ASKED = "asked-the-provider";
    private static final String NEXT = "next-page";

    private final ObjectMapper json = new ObjectMapper()
            .registerModules(SecurityJackson2Modules.getModules(getClass().getClassLoader()));

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String asked = session == null ? null : (String) session.getAttribute(ASKED);
        if (asked == null) {
            return null;
        }
        OAuth2AuthorizationRequest known = read(asked);
        return known.getState().equals(request.getParameter("state")) ? known : null;
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        session.setAttribute(ASKED, written(asked));
        session.setAttribute(NEXT, AfterSignIn.pageAskedFor(request));
    }

    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        if (asked != null) {
            HttpSession session = request.getSession();
            AfterSignIn.open(request, (String) session.getAttribute(NEXT));
            session.removeAttribute(ASKED);
            session.removeAttribute(NEXT);
        }
        return asked;
    }

    private String written(OAuth2AuthorizationRequest asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What the provider is asked cannot be written", impossible);
        }
    }

    private OAuth2AuthorizationRequest read(String asked) {
        try {
            return json.readValue(asked, OAuth2AuthorizationRequest.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("What the provider was asked cannot be read", damaged);
        }
    }
}
