package uk.proportion.workflow.rest;

import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.springframework.stereotype.Component;

/** The engine's REST interface for programs, with {@link PlainAnswers}. */
@Component
class EngineRest extends CamundaJerseyResourceConfig {

    @Override
    protected void registerCamundaRestResources() {
        registerClasses(CamundaRestResources.getResourceClasses());
        registerClasses(PlainAnswers.configurationWithoutReplaced());
        register(JacksonFeature.class);
        register(new PlainAnswers());
        register(new OpenAddresses());
    }
}
