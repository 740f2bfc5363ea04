package uk.proportion.access.engine;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts {@link WebApplicationsFilter} in the place of Camunda's own sign-in. Camunda leaves a filter of that name alone that is there
 * before its own; this one comes after Spring Security and before the rest of theirs.
 */
@Component
@Order(0)
class WebApplicationsSignIn implements ServletContextInitializer {
    private static final String NAME_OF_CAMUNDAS_FILTER = "Authentication Filter";

    private final ObjectProvider<ProcessEngine> engine;

    WebApplicationsSignIn(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public void onStartup(ServletContext servlets) {
        servlets.addFilter(NAME_OF_CAMUNDAS_FILTER, new WebApplicationsFilter(engine))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/camunda/api/*", "/camunda/app/*");
    }
}
