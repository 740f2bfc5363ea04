package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioPlay;

/** The whole product on a real PostgreSQL server: the same cases come out the same. */
@WholeProduct
class OnPostgresTests {
    @Autowired
    ScenarioPlay play;

    @TestConfiguration(proxyBeanMethods = false)
    static class Postgres {
        @Bean
        @Primary
        DataSource postgres() {
            return TestDatabase.POSTGRESQL.create();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SC-02", "SC-18"})
    void aWholeCaseComesOutExactlySo(String scenario) {
        Path file = Path.of("src/test/resources/scenarios", scenario + ".yaml");
        assertThat(play.complaints(ScenarioFacts.read(file).get(0))).isEmpty();
    }
}
