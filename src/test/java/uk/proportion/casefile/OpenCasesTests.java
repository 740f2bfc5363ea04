package uk.proportion.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.WholeProduct;
import uk.proportion.access.User;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;

/** A case counts among an organisation's open ones as long as it is open, also when it is opened again. */
@WholeProduct
class OpenCasesTests {
    private static final User LEAD =
            User.of("dsl.greenfield", List.of("greenfield-dsl")).orElseThrow();

    @Autowired
    ScenarioRunner runner;

    @Autowired
    CaseFiles files;

    @Autowired
    OwnProgress progress;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aCaseThatIsClosedIsNotOpenAndOneThatIsReopenedIs() {
        long before = progress.cases(LEAD);
        CaseReference reference = runner.start(ScenarioFacts.read(Path.of("src/test/resources/scenarios/SC-02.yaml"))
                .get(0)
                .stages()
                .get(0));
        assertThat(progress.cases(LEAD)).isEqualTo(before + 1);
        assertThat(saidOtherwiseThanTheirCases()).isZero();

        files.close(reference, LocalDate.of(2040, 1, 1));
        assertThat(progress.cases(LEAD)).isEqualTo(before);
        assertThat(saidOtherwiseThanTheirCases()).isZero();

        files.begin(reference);
        assertThat(progress.cases(LEAD)).isEqualTo(before + 1);
        assertThat(saidOtherwiseThanTheirCases()).isZero();
    }

    private int saidOtherwiseThanTheirCases() {
        return jdbc.queryForObject(
                "select count(*) from referral r join case_file f on f.id = r.case_id"
                        + " where r.of_open_case <> (f.state in ('REPORTED', 'OPEN'))",
                Integer.class);
    }
}
