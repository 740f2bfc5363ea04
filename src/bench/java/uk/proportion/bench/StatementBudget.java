package uk.proportion.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import uk.proportion.MutableClock;
import uk.proportion.TestDatabase;
import uk.proportion.WholeProduct;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.NewFacts;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.workflow.FormDefinitions;

/**
 * What a case costs in SQL statements on the platform, which also writes the case file, against the same case on a bare engine
 * that keeps the facts as variables: once with called processes that take all variables and give all back, so that each of
 * them knows the facts, and once sparingly with calls that pass only the codes of the diagrams. The system property {@code
 * database} names the kind of database, {@code scenario} the file. A first case on each side warms what is cached and is not
 * counted.
 */
@WholeProduct
class StatementBudget {
    private static final TestDatabase DATABASE =
            TestDatabase.valueOf(System.getProperty("database", "h2").toUpperCase(java.util.Locale.ROOT));
    private static final Path SCENARIO =
            Path.of("src/test/resources/scenarios", System.getProperty("scenario", "SC-02") + ".yaml");
    private static final int SHOWN = 60;

    @TestConfiguration(proxyBeanMethods = false)
    static class Measured {
        @Bean
        static Meter meter() {
            return new Meter();
        }

        @Bean
        static Recorder recorder(ObjectProvider<Assessment> assessment) {
            return new Recorder(assessment);
        }

        @Bean
        @Primary
        DataSource database(Meter meter) {
            return meter.of(DATABASE.create());
        }
    }

    @Autowired
    ProcessEngine engine;

    @Autowired
    Assessment assessment;

    @Autowired
    NewFacts newFacts;

    @Autowired
    FormDefinitions forms;

    @Autowired
    MutableClock clock;

    @Autowired
    Recorder recorder;

    @Autowired
    Meter meter;

    @Test
    void aCaseCostsNoMoreStatementsThanOnABareEngine() {
        Scenario scenario = ScenarioFacts.read(SCENARIO).get(0);
        Script script = new Script();
        Count platform = platform(scenario, script);
        Count bare = bare(script, true);
        Count sparing = bare(script, false);
        print(script, platform, bare, sparing);
        assertThat(platform.statements()).as("statements").isLessThanOrEqualTo(bare.statements());
        assertThat(platform.roundTrips()).as("round trips").isLessThanOrEqualTo(bare.roundTrips());
    }

    private Count platform(Scenario scenario, Script script) {
        recorder.into(script);
        player().play(scenario);
        recorder.into(null);
        meter.take();
        player().play(scenario);
        return meter.take();
    }

    private Platform player() {
        return new Platform(engine, assessment, newFacts, forms, clock, recorder, meter);
    }

    private Count bare(Script script, boolean passingAll) {
        try (UsualWay usual = new UsualWay(DATABASE.create(), passingAll, meter)) {
            usual.play(script);
            meter.take();
            usual.play(script);
            return meter.take();
        }
    }

    private static void print(Script script, Count platform, Count bare, Count sparing) {
        System.out.printf("%n%s on %s, %d tasks%n", SCENARIO.getFileName(), DATABASE, script.tasks());
        System.out.printf("%-14s%10s%10s%8s%10s%8s%n", "", "platform", "bare", "ratio", "sparing", "ratio");
        line("statements", platform.statements(), bare.statements(), sparing.statements());
        line("round trips", platform.roundTrips(), bare.roundTrips(), sparing.roundTrips());
        most("platform", platform);
        most("bare engine", bare);
        most("bare engine, sparing", sparing);
    }

    private static void line(String what, int platform, int bare, int sparing) {
        System.out.printf(
                "%-14s%10d%10d%8.2f%10d%8.2f%n",
                what, platform, bare, (double) platform / bare, sparing, (double) platform / sparing);
    }

    private static void most(String side, Count count) {
        System.out.printf("%nMost statements, %s%n", side);
        count.byKind().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(entry -> System.out.printf("%6d  %s%n", entry.getValue(), entry.getKey()));
    }
}
