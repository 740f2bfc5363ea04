package uk.proportion.access.engine;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Tells the engine who opens those of our own pages on which tasks and start forms are worked on. Without it the engine would
 * take them for the platform itself, which may do anything.
 */
@Configuration(proxyBeanMethods = false)
class PagesSignIn {
    /** Behind Spring Security, which knows who it is. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<EngineSignInFilter> engineKnowsWhoWorksOnPages(@Lazy IdentityService identity) {
        FilterRegistrationBean<EngineSignInFilter> filter =
                new FilterRegistrationBean<>(new EngineSignInFilter(identity));
        filter.addUrlPatterns("/tasks/*", "/report/*", "/start/*");
        filter.setName("engineKnowsWhoWorksOnPages");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }
}
