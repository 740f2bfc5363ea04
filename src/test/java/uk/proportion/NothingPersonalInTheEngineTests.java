package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;

/** A name and a sentence typed into every form of a whole case stand in no table of the engine. */
@WholeProduct
class NothingPersonalInTheEngineTests {
    private static final List<String> PLANTED = List.of(ScenarioRunner.PLANTED_NAME, ScenarioRunner.PLANTED_SENTENCE);

    @Autowired
    ScenarioRunner runner;

    @Autowired
    JdbcTemplate database;

    @Test
    void whatIsTypedReachesTheCaseFileAndNeverTheEngine() {
        Scenario scenario = ScenarioFacts.read(Path.of("src/test/resources/scenarios/SC-18.yaml"))
                .get(0);
        CaseReference reference = runner.start(scenario.stages().get(0));
        scenario.stages().stream().skip(1).forEach(stage -> runner.advance(reference, stage));

        EngineTables tables = new EngineTables(database);
        assertThat(tables.holding(PLANTED, List.of("CHILD_IDENTITY", "CHRONOLOGY_ENTRY", "NARRATIVE")))
                .isNotEmpty();
        assertThat(tables.holding(PLANTED)).isEmpty();
    }
}
