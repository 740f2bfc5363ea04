package uk.proportion.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;
import uk.proportion.access.Role;
import uk.proportion.access.User;

/**
 * What a browser may reach: our pages and the engine's web applications, both behind one sign-in, and health. Whatever is not
 * named does not exist (404).
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {
    /** The first administrator's set-up page, which anybody may open, and the sign-in of the web applications' own. */
    private static final Pattern CLOSED = Pattern.compile(
            "/camunda/(api/admin|app/[^/]+/[^/]+)/setup(/.*)?|/camunda/api/admin/auth/user/[^/]+/login/.*");

    private static final Pattern SHOWS_CASES = Pattern.compile("/camunda/(api/.*|app/[^/]+/[^/]+/?)");

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'";
    private static final RequestMatcher OPEN = RequestMatchers.anyOf(
            Paths.exactly(SignInPage.PATH),
            Paths.exactly("/favicon.ico"),
            Paths.under("/assets"),
            Paths.under("/actuator/health"));
    private static final RequestMatcher FOR_THE_SIGNED_IN = RequestMatchers.anyOf(
            Paths.exactly(ReturnTo.HOME),
            Paths.exactly(SignOut.PATH),
            Paths.exactly(SessionController.PATH),
            Paths.under("/audit"),
            Paths.under("/cases"),
            Paths.under("/tasks"),
            Paths.under("/start"),
            Paths.under("/dashboards"),
            Paths.under("/flow"),
            Paths.under("/report"),
            Paths.exactly("/glossary"),
            Paths.exactly("/accessibility"),
            Paths.exactly("/hidden"),
            Paths.under("/emergency-access"));

    private final SessionSecurity doors;
    private final WayToSignIn wayToSignIn;
    private final String policy;

    PageSecurity(SessionSecurity doors, WayToSignIn wayToSignIn, Optional<IdentityProvider> provider) {
        this.doors = doors;
        this.wayToSignIn = wayToSignIn;
        // The button to sign out leads on to the provider, which browsers hold against the form
        this.policy = POLICY.formatted(provider.map(any -> " " + any.origin()).orElse(""));
    }

    /** Every refusal is told to whoever records it, also too many tries and what an identity provider says. */
    @Bean
    static AuthenticationEventPublisher everySignInIsTold(ApplicationEventPublisher events) {
        DefaultAuthenticationEventPublisher publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setDefaultAuthenticationFailureEvent(AuthenticationFailureBadCredentialsEvent.class);
        return publisher;
    }

    /**
     * Tasklist, Cockpit and Admin are told who is signed in by a filter of ours in the place of their own. Cockpit's and Admin's
     * readers ask nobody's leave to count every agency's cases: they are for those who oversee.
     */
    @Bean
    @Order(30)
    SecurityFilterChain webApplicationSecurity(HttpSecurity http) throws Exception {
        return doors.sessions(http.securityMatcher(Paths.under("/camunda")))
                .authorizeHttpRequests(requests -> requests.requestMatchers(PageSecurity::isClosed)
                        .denyAll()
                        .requestMatchers(Paths.under("/camunda/api/cockpit"))
                        .access(only(User::oversees))
                        .requestMatchers(Paths.under("/camunda/api/admin/plugin"))
                        .access(only(user -> user.has(Role.ADMINISTRATOR)))
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(askedAt(any -> !isClosed(any))))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(PageSecurity::neverKept))
                .addFilterAfter(new NameForTasklist(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(40)
    SecurityFilterChain ownPagesSecurity(HttpSecurity http) throws Exception {
        return wayToSignIn
                .open(doors.sessions(http))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(FOR_THE_SIGNED_IN)
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(askedAt(FOR_THE_SIGNED_IN)))
                .headers(headers -> headers.contentSecurityPolicy(directives -> directives.policyDirectives(policy))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> only(Predicate<User> allowed) {
        return (signedIn, request) -> new AuthorizationDecision(
                User.of(signedIn.get()).filter(allowed).isPresent());
    }

    /** Asks to sign in where that would help; anything else is as if absent. */
    private static AuthenticationEntryPoint askedAt(RequestMatcher forTheSignedIn) {
        AskToSignIn ask = new AskToSignIn();
        AsIfAbsent absent = new AsIfAbsent();
        return (request, response, refusal) -> {
            AuthenticationEntryPoint answer = forTheSignedIn.matches(request) ? ask : absent;
            answer.commence(request, response, refusal);
        };
    }

    /** The web applications' own files may be kept by the browser; what they ask and show may not. */
    private static void neverKept(HttpServletRequest request, HttpServletResponse response) {
        if (SHOWS_CASES.matcher(Paths.decoded(request)).matches()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static boolean isClosed(HttpServletRequest request) {
        return CLOSED.matcher(Paths.decoded(request)).matches();
    }
}
