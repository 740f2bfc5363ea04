package uk.proportion.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What a browser may reach: the engine's web applications, start page and health. Whatever is not named does not exist (404). */
@Configuration(proxyBeanMethods = false)
class PageSecurity {
    private static final Pattern SET_UP_OF_THE_FIRST_ADMINISTRATOR =
            Pattern.compile("/camunda/(api/admin|app/[^/]+/[^/]+)/setup(/.*)?");

    /** Tasklist, Cockpit and Admin ask for the password and guard against forged requests themselves. */
    @Bean
    @Order(30)
    SecurityFilterChain webApplicationSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher(Paths.under("/camunda"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(PageSecurity::asksForSetUp)
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(PageSecurity::asIfAbsent)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(40)
    SecurityFilterChain everythingElseSecurity(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(Paths.exactly("/"), Paths.under("/actuator/health"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(PageSecurity::asIfAbsent)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static boolean asksForSetUp(HttpServletRequest request) {
        return SET_UP_OF_THE_FIRST_ADMINISTRATOR.matcher(Paths.decoded(request)).matches();
    }

    private static void asIfAbsent(ExceptionHandlingConfigurer<HttpSecurity> refusals) {
        refusals.authenticationEntryPoint(
                        (request, response, refusal) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
                .accessDeniedHandler(
                        (request, response, refusal) -> response.sendError(HttpServletResponse.SC_NOT_FOUND));
    }
}
