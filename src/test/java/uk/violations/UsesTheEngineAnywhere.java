package uk.violations;

import org.camunda.bpm.engine.RuntimeService;

public class UsesTheEngineAnywhere {
    long running(RuntimeService runtime) {
        return runtime.createProcessInstanceQuery().count();
    }
}
