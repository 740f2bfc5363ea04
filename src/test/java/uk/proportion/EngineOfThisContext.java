package uk.proportion;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The engine's REST interface and web applications ask one registry of the whole JVM for their engine: with several contexts
 * in one run it must be the one of the test that runs.
 */
public class EngineOfThisContext implements TestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        if (AnnotatedElementUtils.hasAnnotation(test.getTestClass(), SpringBootTest.class)) {
            ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
        }
    }
}
