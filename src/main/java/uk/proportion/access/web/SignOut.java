package uk.proportion.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Ends the session wherever somebody signs out, and has the browser forget everything that it keeps of the product. */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {
    static final String PATH = "/sign-out";
    private static final String FORGET = "\"cache\", \"cookies\", \"storage\"";
    private static final String DONE = SignInPage.PATH + "?signed-out";
    /** Tells our scripts where to go on. */
    private static final String NEXT = "X-Next";

    private final Optional<IdentityProvider> provider;

    SignOut(Optional<IdentityProvider> provider) {
        this.provider = provider;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        response.setHeader("Clear-Site-Data", FORGET);
        HttpSession session = request.getSession(false);
        if (session != null) {
            provider.flatMap(any -> any.signOutPage(session.getId(), address(request, DONE)))
                    .ifPresent(page -> request.setAttribute(NEXT, page));
        }
    }

    /** A page goes on to the sign-in page, by way of the provider's; a script is told where to go. */
    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        String next = Objects.requireNonNullElse((String) request.getAttribute(NEXT), DONE);
        if (PATH.equals(Paths.decoded(request)) && AskToSignIn.opensAPage(request)) {
            response.sendRedirect(next);
        } else {
            response.setHeader(NEXT, next);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private static String address(HttpServletRequest request, String page) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + page;
    }
}
