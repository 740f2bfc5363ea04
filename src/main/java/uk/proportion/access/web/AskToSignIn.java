package uk.proportion.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads whoever opens a page to the sign-in page, and answers a script with 401 and a sentence. */
class AskToSignIn implements AuthenticationEntryPoint {
    private static final String CANNOT_TELL = AskToSignIn.class.getName() + ".cannotTell";
    private static final String SECONDS = "5";

    /** Signing in again would not help: it cannot be told at this moment whether somebody still has a role. */
    static void cannotTell(HttpServletRequest request) {
        request.setAttribute(CANNOT_TELL, true);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (request.getAttribute(CANNOT_TELL) != null) {
            unavailable(request, response);
        } else if (opensAPage(request)) {
            response.sendRedirect(ReturnTo.signInFor(request));
        } else {
            JsonRefusal.send(response, HttpStatus.UNAUTHORIZED, "You are signed out: sign in again");
        }
    }

    private static void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        if (opensAPage(request)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            JsonRefusal.send(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Your organisation's sign-in does not answer, so your role cannot be checked. Wait a moment, then try"
                            + " again: you stay signed in");
        }
    }

    static boolean opensAPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
