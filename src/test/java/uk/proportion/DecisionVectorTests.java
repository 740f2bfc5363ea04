package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.proportion.calendar.CalendarFixtures;
import uk.proportion.calendar.Deadlines;
import uk.proportion.calendar.ExpectedDeadlines;
import uk.proportion.guidance.CaseGuidance;
import uk.proportion.guidance.CsvOffences;
import uk.proportion.guidance.engine.GuidanceEngine;
import uk.proportion.scenario.DecisionComplaints;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;

/**
 * Decision vectors, and the scenarios' decisions, through the tables alone: no process, no database. The system property
 * {@code vectors} names another file or directory.
 */
class DecisionVectorTests {
    private final Deadlines deadlines = CalendarFixtures.deadlines();
    private final CaseGuidance guidance = new CaseGuidance(new GuidanceEngine().guidance(), new CsvOffences());

    @TestFactory
    Stream<DynamicTest> everyDocumentComesOutExactlySo() {
        return documents()
                .map(document ->
                        DynamicTest.dynamicTest(document.id() + " " + document.title(), () -> check(document)));
    }

    private static Stream<Scenario> documents() {
        String vectors = System.getProperty("vectors", "");
        return vectors.isBlank()
                ? Stream.of("src/test/resources/vectors", "src/test/resources/scenarios")
                        .flatMap(own -> ScenarioFacts.read(Path.of(own)).stream())
                : ScenarioFacts.read(Path.of(vectors)).stream();
    }

    private void check(Scenario document) {
        List<String> complaints = new ArrayList<>(DecisionComplaints.of(document, guidance));
        for (Scenario.Stage stage : document.stages()) {
            ExpectedDeadlines.mismatches(
                            deadlines, deadlines(stage), stage.facts().incident())
                    .forEach(wrong -> complaints.add("%s | %s | %s".formatted(document.id(), stage.name(), wrong)));
        }
        assertThat(complaints)
                .as("id | stage | key | expected | got")
                .withFailMessage(() -> String.join(System.lineSeparator(), complaints))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> deadlines(Scenario.Stage stage) {
        return (Map<String, Object>) stage.expect().getOrDefault("deadlines", Map.of());
    }
}
