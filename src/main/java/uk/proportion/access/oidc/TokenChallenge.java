package uk.proportion.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import uk.proportion.access.web.JsonRefusal;

/** Answers 401 to a token that is not good, and does not say what is wrong with it. */
class TokenChallenge implements AuthenticationEntryPoint {
    private static final String SECONDS = "5";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof CannotBeChecked) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            JsonRefusal.send(response, HttpStatus.SERVICE_UNAVAILABLE, "Your token cannot be checked now: try again");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            JsonRefusal.send(response, HttpStatus.UNAUTHORIZED, "Send a token that is good here");
        }
    }
}
