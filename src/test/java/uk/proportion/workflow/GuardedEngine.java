package uk.proportion.workflow;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;

/** A bare engine behind the doors that need no bean: commands, queries, lists and variables. */
final class GuardedEngine {
    private GuardedEngine() {}

    static ProcessEngine open() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("guarded-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(true);
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new DoorsOnly(configuration)));
        configuration.setFilterService(new GuardedFilterService());
        ProcessEngine engine = configuration.buildProcessEngine();
        PlainVariables.only((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "waiting.bpmn",
                        Bpmn.createExecutableProcess("waiting")
                                .startEvent()
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();
        return engine;
    }
}
