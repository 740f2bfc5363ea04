package uk.proportion.workflow.rest;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The engine's REST interface for Tasklist, Cockpit and Admin, with {@link PlainAnswers}. Camunda leaves a servlet of that name
 * alone that is there before its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebApplicationsRest implements ServletContextInitializer {
    private static final String NAME_OF_CAMUNDAS_SERVLET = "Engine Api";

    private final CamundaBpmProperties properties;

    WebApplicationsRest(CamundaBpmProperties properties) {
        this.properties = properties;
    }

    @Override
    public void onStartup(ServletContext servlets) {
        ResourceConfig interfaces = new ResourceConfig(NamedProcessEngineRestServiceImpl.class)
                .registerClasses(PlainAnswers.configurationWithoutReplaced())
                .register(new PlainAnswers())
                .register(new OpenAddresses());
        ServletRegistration.Dynamic servlet =
                servlets.addServlet(NAME_OF_CAMUNDAS_SERVLET, new ServletContainer(interfaces));
        servlet.addMapping(properties.getWebapp().getApplicationPath() + "/api/engine/*");
    }
}
