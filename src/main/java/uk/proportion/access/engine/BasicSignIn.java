package uk.proportion.access.engine;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import uk.proportion.access.DemoSignIn;
import uk.proportion.access.web.BasicChallenge;
import uk.proportion.access.web.Paths;

/** Sign-in by user and password with each request, for programs: our API, and in the demo the engine's own. */
@Configuration(proxyBeanMethods = false)
class BasicSignIn {

    @Bean
    @Order(10)
    SecurityFilterChain apiSecurity(HttpSecurity http, EngineAccounts accounts, IdentityService identity)
            throws Exception {
        return basic(http, Paths.under("/api"), accounts, identity);
    }

    @Bean
    @Order(20)
    @Profile(DemoSignIn.PROFILE)
    SecurityFilterChain engineRestSecurity(HttpSecurity http, EngineAccounts accounts, IdentityService identity)
            throws Exception {
        return basic(http, Paths.under("/engine-rest"), accounts, identity);
    }

    private static SecurityFilterChain basic(
            HttpSecurity http, RequestMatcher paths, EngineAccounts accounts, IdentityService identity)
            throws Exception {
        BasicChallenge challenge = new BasicChallenge();
        return http.securityMatcher(paths)
                .authenticationProvider(accounts)
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(challenge))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(new EngineSignInFilter(identity), AuthorizationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
