package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An expression reaches the delegates, listeners and helpers of the diagrams and no other bean. */
@WholeProduct
class ReachOfExpressionsTests {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @ParameterizedTest
    @ValueSource(strings = {"${dataSource}", "${identityService}", "${runtimeService}", "${caseFiles}", "${clocks}"})
    void aBeanThatIsNoneOfTheDiagramsIsUnknown(String text) {
        assertThatThrownBy(() -> value(text))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Unknown property");
    }

    @Test
    void theHelpersOfTheDiagramsAreKnown() {
        assertThat(value("${teams}")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${teams.getClass()}",
                "${teams.class}",
                "${teams.class.classLoader}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''.class.forName('java.lang.Runtime')}",
                "${teams.getClass().getMethods()}"
            })
    void noExpressionReachesAClass(String text) {
        assertThatThrownBy(() -> value(text)).isInstanceOf(ProcessEngineException.class);
    }

    private Object value(String text) {
        Expression expression = engine.getExpressionManager().createExpression(text);
        return engine.getCommandExecutorTxRequired()
                .execute(context -> expression.getValue(StartProcessVariableScope.getSharedInstance()));
    }
}
