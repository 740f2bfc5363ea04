package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioPlay;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;

/** The whole product on a real PostgreSQL server: the same cases come out the same. */
@WholeProduct
class OnPostgresTests {
    @Autowired
    ScenarioPlay play;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MutableClock clock;

    @TestConfiguration(proxyBeanMethods = false)
    static class Postgres {
        @Bean
        @Primary
        DataSource postgres() {
            return TestDatabase.POSTGRESQL.create();
        }
    }

    /** A school that has kept a case waits for the day of its first review, and that day passes. */
    @Test
    void aMissedDeadlineIsPutBeforeTheManager() {
        Path file = Path.of("src/test/resources/scenarios/SC-01.yaml");
        CaseReference reference =
                runner.start(ScenarioFacts.read(file).get(0).stages().get(0));
        String watch = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("deadline-watch")
                .processInstanceBusinessKey(reference.value())
                .singleResult()
                .getId();
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(watch)
                .singleResult();
        clock.standAt(timer.getDuedate().toInstant().plusSeconds(1));

        engine.getManagementService().executeJob(timer.getId());

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(watch)
                        .taskCandidateGroup("partnership-manager")
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SC-02", "SC-18"})
    void aWholeCaseComesOutExactlySo(String scenario) {
        Path file = Path.of("src/test/resources/scenarios", scenario + ".yaml");
        assertThat(play.complaints(ScenarioFacts.read(file).get(0))).isEmpty();
    }
}
