package uk.proportion.access.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Settings of the engine on which access depends: in code, and applied last, so that no property can turn them off. */
@Component
@Order
class AccessEnginePlugin extends AbstractProcessEnginePlugin {
    private static final String IDS_WITH_HYPHEN_DOT_OR_AT = "[a-zA-Z0-9.@_-]+";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setGeneralResourceWhitelistPattern(IDS_WITH_HYPHEN_DOT_OR_AT);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setEnableExpressionsInAdhocQueries(false);
        // The shipped filters ask for the current user by expression; nobody but code may create or change a filter
        engine.setEnableExpressionsInStoredQueries(true);
    }
}
