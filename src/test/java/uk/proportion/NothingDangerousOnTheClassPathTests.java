package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.ClassUtils;

/** The build bans them; here it is seen that none came in under another name. */
class NothingDangerousOnTheClassPathTests {

    /** The engine brings FEEL for its tables, and JUEL, which reaches what {@link ReachOfExpressionsTests} says. */
    @Test
    void nothingCouldRunAScript() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(ScriptEngineFactory::getEngineName)
                .containsExactlyInAnyOrder("feel-scala", "feel-scala-unary-tests", "juel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.connect.Connectors",
                "org.camunda.connect.plugin.impl.ConnectProcessEnginePlugin",
                "org.springframework.boot.devtools.RemoteSpringApplication",
                "groovy.lang.GroovyShell",
                "org.graalvm.polyglot.Context",
                "org.python.util.PythonInterpreter"
            })
    void thereIsNoScriptLanguageConnectorOrDevelopmentTool(String dangerous) {
        assertThat(ClassUtils.isPresent(dangerous, getClass().getClassLoader())).isFalse();
    }
}
