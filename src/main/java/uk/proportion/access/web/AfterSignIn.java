package uk.proportion.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfToken;

/** Gives the new session its guard against forged requests, and opens the page that was asked for. */
public class AfterSignIn implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        response.sendRedirect(ReturnTo.page(request));
    }
}
