package uk.proportion.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine's tables take, whoever sets it: traps "File, Bytes and base64 accepted" and "Object variables are stored". */
class PlainVariablesTests {
    private static final String DECLARED = ProcessVariable.ROUTE.key();

    private static ProcessEngine engine;
    private static RuntimeService runtime;
    private static String instance;

    @BeforeAll
    static void open() {
        engine = GuardedEngine.open();
        runtime = engine.getRuntimeService();
        instance = runtime.startProcessInstanceByKey("waiting").getId();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    static Stream<Object> plain() {
        return Stream.of("a code", 1, 2L, true, new Date(), "x".repeat(4000), Variables.untypedNullValue());
    }

    @ParameterizedTest
    @MethodSource("plain")
    void aPlainValueIsTaken(Object value) {
        assertThatCode(() -> runtime.setVariable(instance, DECLARED, value)).doesNotThrowAnyException();
    }

    static Stream<Object> others() {
        return Stream.of(
                Variables.fileValue("a.jpg").file(new byte[] {1}).create(),
                Variables.byteArrayValue(new byte[] {1}),
                new byte[] {1},
                Variables.serializedObjectValue("{}")
                        .serializationDataFormat("application/json")
                        .objectTypeName("any.Thing")
                        .create(),
                Variables.serializedObjectValue("rO0AB")
                        .serializationDataFormat("application/x-java-serialized-object")
                        .objectTypeName("any.Thing")
                        .create(),
                new HashMap<>(Map.of("a", "b")),
                Arrays.asList("a", "b"),
                1.5,
                (short) 1,
                "x".repeat(4001));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anyOtherKindOfValueIsNot(Object value) {
        Map<String, Object> before = runtime.getVariables(instance);
        assertThatThrownBy(() -> runtime.setVariable(instance, DECLARED, value)).isInstanceOf(RuntimeException.class);
        assertThat(runtime.getVariables(instance)).isEqualTo(before);
        assertThat(engine.getManagementService().getTableCount().get("ACT_GE_BYTEARRAY"))
                .isEqualTo(onlyTheDiagram());
    }

    @Test
    void aRefusalNamesTheVariableAndNotItsValue() {
        assertThatThrownBy(() -> runtime.setVariable(instance, DECLARED, Variables.byteArrayValue(new byte[] {1})))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("\"route\"");
        assertThatThrownBy(() -> runtime.setVariable(instance, DECLARED, "secret".repeat(1000)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("4000")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aVariableThatIsNotDeclaredIsRefused() {
        assertThatThrownBy(() -> runtime.setVariable(instance, "isAdmin", "YES"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("isAdmin");
    }

    private static long onlyTheDiagram() {
        return 1;
    }
}
