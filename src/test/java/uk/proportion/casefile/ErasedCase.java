package uk.proportion.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.EngineTables;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;

/** A whole case with a name and a sentence typed into each of its forms, which is closed long ago and then erased. */
public class ErasedCase {
    private static final List<String> PLANTED = List.of(ScenarioRunner.PLANTED_NAME, ScenarioRunner.PLANTED_SENTENCE);

    private final ScenarioRunner runner;
    private final RetentionSchedule schedule;
    private final JdbcTemplate jdbc;

    ErasedCase(ScenarioRunner runner, RetentionSchedule schedule, JdbcTemplate jdbc) {
        this.runner = runner;
        this.schedule = schedule;
        this.jdbc = jdbc;
    }

    /** Plays the case, erases it, and makes sure that what was typed is gone from every table of the database. */
    public CaseReference erased() {
        List<String> before = holdingWhatWasTyped();
        CaseReference reference = closedLongAgo();
        assertThat(holdingWhatWasTyped().size())
                .as("the search finds what was typed")
                .isGreaterThan(before.size());

        schedule.eraseWhatIsDue();
        schedule.eraseWhatIsDue();
        assertThat(holdingWhatWasTyped()).containsExactlyInAnyOrderElementsOf(before);
        return reference;
    }

    /** Plays the case, and makes it one whose last day has passed. */
    public CaseReference closedLongAgo() {
        Scenario scenario = ScenarioFacts.read(Path.of("src/test/resources/scenarios/SC-18.yaml"))
                .get(0);
        CaseReference reference = runner.start(scenario.stages().get(0));
        scenario.stages().stream().skip(1).forEach(stage -> runner.advance(reference, stage));
        jdbc.update(
                "update case_file set state = 'CLOSED', retain_until = date '2020-12-31' where reference = ?",
                reference.value());
        return reference;
    }

    private List<String> holdingWhatWasTyped() {
        List<String> tables = jdbc.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_name <> 'flyway_schema_history'",
                String.class);
        return new EngineTables(jdbc).holding(PLANTED, tables);
    }
}
