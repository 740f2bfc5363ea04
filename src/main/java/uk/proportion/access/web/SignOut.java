package uk.proportion.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Ends the session wherever somebody signs out, and has the browser forget everything that it keeps of the product. */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {
    static final String PATH = "/sign-out";
    private static final String FORGET = "\"cache\", \"cookies\", \"storage\"";

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        response.setHeader("Clear-Site-Data", FORGET);
    }

    /** A page goes on to the sign-in page; the web applications are left to go there themselves. */
    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        if (PATH.equals(Paths.decoded(request))) {
            response.sendRedirect(SignInPage.PATH + "?signed-out");
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
