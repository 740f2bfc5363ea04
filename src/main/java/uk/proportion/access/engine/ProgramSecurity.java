package uk.proportion.access.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
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

/**
 * Our API, for whoever is signed in on our pages, and in the demonstration for programs that send user and password with each
 * request; the engine's own interface there too, for programs only.
 */
@Configuration(proxyBeanMethods = false)
class ProgramSecurity {
    private final IdentityService identity;
    private final ProgramSignIn programs;

    ProgramSecurity(IdentityService identity, ProgramSignIn programs) {
        this.identity = identity;
        this.programs = programs;
    }

    @Bean
    @Order(10)
    SecurityFilterChain apiSecurity(HttpSecurity http, SessionSecurity doors, Environment environment)
            throws Exception {
        HttpSecurity api = http.securityMatcher(Paths.under("/api"));
        if (environment.acceptsProfiles(Profiles.of(DemoSignIn.PROFILE))) {
            basic(doors.sessions(api, ProgramSecurity::bringsAPassword));
        } else {
            doors.sessions(api);
        }
        return signedIn(api).build();
    }

    @Bean
    @Order(20)
    @Profile(DemoSignIn.PROFILE)
    SecurityFilterChain engineRestSecurity(HttpSecurity http) throws Exception {
        return signedIn(basic(http.securityMatcher(Paths.under("/engine-rest"))))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private HttpSecurity basic(HttpSecurity http) throws Exception {
        BasicChallenge challenge = new BasicChallenge();
        return http.authenticationProvider(programs)
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(challenge));
    }

    private HttpSecurity signedIn(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(new EngineSignInFilter(identity), AuthorizationFilter.class);
    }

    /** No other site can have a browser send this header. */
    private static boolean bringsAPassword(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("basic ");
    }
}
