package uk.proportion.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers 401 with a Basic challenge and a sentence as JSON, the same whether the user or the password is wrong, and 429 after too
 * many tries. A page's script is not challenged: the browser would ask for a password in a window of its own.
 */
public class BasicChallenge implements AuthenticationEntryPoint {
    private static final String SENT_BY_BROWSERS = "Sec-Fetch-Site";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof TooManyTries tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            JsonRefusal.send(response, HttpStatus.TOO_MANY_REQUESTS, "Too many tries to sign in: wait, then try again");
            return;
        }
        if (request.getHeader(SENT_BY_BROWSERS) == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Proportion\", charset=\"UTF-8\"");
        }
        JsonRefusal.send(response, HttpStatus.UNAUTHORIZED, "Sign in with your user and password");
    }
}
