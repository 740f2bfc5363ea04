package uk.proportion.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Of what the provider hands over at sign-in, passes on the refresh token, with which it is asked again; nothing else is kept. */
class RefreshTokenOfSignIn implements OAuth2AuthorizedClientRepository {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshTokenOfSignIn.class);
    private static final String TOKEN = RefreshTokenOfSignIn.class.getName();

    static String in(HttpServletRequest request) {
        return (String) request.getAttribute(TOKEN);
    }

    @Override
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
            String provider, Authentication who, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        String token = Optional.ofNullable(client.getRefreshToken())
                .orElseThrow(RefreshTokenOfSignIn::missing)
                .getTokenValue();
        request.setAttribute(TOKEN, token);
    }

    @Override
    public void removeAuthorizedClient(
            String provider, Authentication who, HttpServletRequest request, HttpServletResponse response) {}

    private static OAuth2AuthenticationException missing() {
        LOG.error("The identity provider gives no refresh token, so nobody can sign in: allow the client to have one,"
                + " or name the scope that asks for it in proportion.oidc.scopes");
        return new OAuth2AuthenticationException(new OAuth2Error("no_refresh_token"));
    }
}
