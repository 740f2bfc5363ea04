package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioPlay;

/**
 * Scenarios through the real processes, with all their stages. The system property {@code scenarios} names another file or
 * directory.
 */
@WholeProduct
class ScenarioTests {
    @Autowired
    ScenarioPlay play;

    @TestFactory
    Stream<DynamicTest> everyScenarioComesOutExactlySo() {
        String chosen = System.getProperty("scenarios", "");
        Path path = Path.of(chosen.isBlank() ? "src/test/resources/scenarios" : chosen);
        return ScenarioFacts.read(path).stream()
                .map(scenario ->
                        DynamicTest.dynamicTest(scenario.id() + " " + scenario.title(), () -> check(scenario)));
    }

    private void check(Scenario scenario) {
        List<String> complaints = play.complaints(scenario);
        assertThat(complaints)
                .withFailMessage(() -> String.join(System.lineSeparator(), complaints))
                .isEmpty();
    }
}
