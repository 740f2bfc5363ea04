package uk.proportion.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfToken;

/** Gives the new session its guard against forged requests, and opens the page that was asked for. */
public class AfterSignIn implements AuthenticationSuccessHandler {
    private static final String PAGE = AfterSignIn.class.getName();

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        Object page = request.getAttribute(PAGE);
        response.sendRedirect(Objects.requireNonNullElseGet((String) page, () -> ReturnTo.page(request)));
    }

    /** The page of ours that this request wants to see after signing in. */
    public static String pageAskedFor(HttpServletRequest request) {
        return ReturnTo.page(request);
    }

    /** Opens that page after this request has signed in. */
    public static void open(HttpServletRequest request, String page) {
        request.setAttribute(PAGE, page);
    }
}
