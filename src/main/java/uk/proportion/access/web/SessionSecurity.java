package uk.proportion.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What every door for people has in common: one session, one guard against forged requests, one sign-out. */
@Component
public class SessionSecurity {
    private static final Pattern SIGN_OUT_OF_THE_WEB_APPLICATIONS =
            Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout");

    private final SessionSignIn signIn;
    private final ForgeryGuard guard;
    private final SignOut signOut;
    private final boolean encrypted;

    SessionSecurity(
            SessionSignIn signIn,
            ForgeryGuard guard,
            SignOut signOut,
            @Value("${server.servlet.session.cookie.secure}") boolean encrypted) {
        this.signIn = signIn;
        this.guard = guard;
        this.signOut = signOut;
        this.encrypted = encrypted;
    }

    /** Opens a door to whoever is signed in by a session. */
    public HttpSecurity sessions(HttpSecurity http) throws Exception {
        return sessions(http, request -> false);
    }

    /** The same; requests that bring their own proof of who sends them need no guard against forgery. */
    public HttpSecurity sessions(HttpSecurity http, RequestMatcher unguarded) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(signIn))
                .sessionManagement(sessions -> sessions.sessionFixation(SessionFixationConfigurer::newSession))
                .csrf(forgery -> forgery.csrfTokenRepository(guard)
                        .csrfTokenRequestHandler(new GuardInHeaderOrField())
                        .ignoringRequestMatchers(unguarded))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new AskToSignIn()).accessDeniedHandler(new AsIfAbsent()))
                .headers(headers -> StrictHeaders.onEveryAnswer(headers)
                        .httpStrictTransportSecurity(https -> https.requestMatcher(any -> encrypted)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(this::signOut);
    }

    private void signOut(LogoutConfigurer<HttpSecurity> logout) {
        logout.logoutRequestMatcher(SessionSecurity::signsOut)
                .addLogoutHandler(signOut)
                .logoutSuccessHandler(signOut);
    }

    private static boolean signsOut(HttpServletRequest request) {
        String path = Paths.decoded(request);
        return HttpMethod.POST.matches(request.getMethod())
                && (path.equals(SignOut.PATH)
                        || SIGN_OUT_OF_THE_WEB_APPLICATIONS.matcher(path).matches());
    }
}
