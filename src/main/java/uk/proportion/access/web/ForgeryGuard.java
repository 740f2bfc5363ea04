package uk.proportion.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * One guard against forged requests for our pages, our API and the engine's web applications, which look for it in the session
 * under a name of theirs and send it back from a cookie. Before anybody has signed in there is the cookie only, and no session.
 */
@Component
class ForgeryGuard implements CsrfTokenRepository {
    static final String COOKIE = "XSRF-TOKEN";
    static final String HEADER = "X-XSRF-TOKEN";
    private static final String FIELD = "_csrf";
    private static final String WHERE_THE_WEB_APPLICATIONS_LOOK = "CAMUNDA_CSRF_TOKEN";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    ForgeryGuard(@Value("${server.servlet.session.cookie.secure}") boolean secure) {
        this.secure = secure;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return token(HexFormat.of().formatHex(bytes));
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null && token != null) {
            session.setAttribute(WHERE_THE_WEB_APPLICATIONS_LOOK, token.getToken());
        } else if (session != null) {
            session.removeAttribute(WHERE_THE_WEB_APPLICATIONS_LOOK);
        }
        if (token != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(token.getToken()));
        }
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<String> known = session != null
                ? Optional.ofNullable((String) session.getAttribute(WHERE_THE_WEB_APPLICATIONS_LOOK))
                : Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
        return known.filter(value -> !value.isBlank()).map(ForgeryGuard::token).orElse(null);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, FIELD, value);
    }

    private String cookie(String value) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .secure(secure)
                .sameSite("Strict")
                .maxAge(Duration.ofSeconds(-1))
                .build()
                .toString();
    }
}
