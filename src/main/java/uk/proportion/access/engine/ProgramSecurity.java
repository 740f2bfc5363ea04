package uk.proportion.access.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import uk.proportion.access.DemoSignIn;
import uk.proportion.access.web.BasicChallenge;
import uk.proportion.access.web.Paths;
import uk.proportion.access.web.ProgramSignIn;
import uk.proportion.access.web.SessionSecurity;
import uk.proportion.access.web.StrictHeaders;
import uk.proportion.access.web.TokenSignIn;

/**
 * Our API, for whoever is signed in on our pages, and for programs; the engine's own interface, where it is switched on, for
 * programs only. A program sends a token of the identity provider with each request, in the demonstration user and password.
 */
@Configuration(proxyBeanMethods = false)
class ProgramSecurity {
    private final IdentityService identity;
    private final ProgramSignIn programs;
    private final Optional<TokenSignIn> tokens;
    private final boolean demonstration;

    ProgramSecurity(
            IdentityService identity, ProgramSignIn programs, Optional<TokenSignIn> tokens, Environment environment) {
        this.identity = identity;
        this.programs = programs;
        this.tokens = tokens;
        this.demonstration = environment.acceptsProfiles(Profiles.of(DemoSignIn.PROFILE));
    }

    @Bean
    @Order(10)
    SecurityFilterChain apiSecurity(HttpSecurity http, SessionSecurity doors) throws Exception {
        HttpSecurity api = doors.sessions(http.securityMatcher(Paths.under("/api")), this::bringsAPassword);
        return signedIn(programs(api)).build();
    }

    @Bean
    @Order(20)
    @ConditionalOnProperty("proportion.engine-rest.enabled")
    SecurityFilterChain engineRestSecurity(HttpSecurity http) throws Exception {
        return signedIn(programs(http.securityMatcher(Paths.under("/engine-rest"))))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private HttpSecurity programs(HttpSecurity http) throws Exception {
        if (tokens.isPresent()) {
            tokens.get().open(http);
        }
        return demonstration ? basic(http) : http;
    }

    private HttpSecurity basic(HttpSecurity http) throws Exception {
        BasicChallenge challenge = new BasicChallenge();
        return http.authenticationProvider(programs)
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(challenge));
    }

    private HttpSecurity signedIn(HttpSecurity http) throws Exception {
        return http.headers(StrictHeaders::onData)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(new EngineSignInFilter(identity), AuthorizationFilter.class);
    }

    /** No other site can have a browser send this header. */
    private boolean bringsAPassword(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return demonstration
                && authorization != null
                && authorization.toLowerCase(Locale.ROOT).startsWith("basic ");
    }
}
