package uk.proportion.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.Browser;
import uk.proportion.WholeProduct;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;

/** The pages on which people read why, and what is not told there. */
@WholeProduct
class WhyPagesTests {
    private static final String OFFICER = "officer.north";
    private static final String DSL = "dsl.greenfield";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theForwardersGateIsExplainedInPlainEnglish() {
        String reference = played("SC-03");
        String page = read(OFFICER, reference, "/why/outcome-21-gate/c2");

        assertThat(page)
                .contains(
                        "Closed", "Rule T4b-r4", "This person’s own conduct has or may have a hard aggravating factor")
                .contains("Unlock, page on records", "A police force’s page on sexting", "statement 6")
                .contains(
                        "If <em>Malicious intent (AF07)</em> had been <em>No</em>, the gate would have been: <em>Open</em>.")
                .contains("If <em>Age at the time</em> had been <em>9 or under</em>")
                .contains("Is a child a suspect?")
                .contains("officer.north, Police, ", "School, ")
                .doesNotContain("??");
    }

    @Test
    void whatMayBeProposedFollowsFromMaliceThroughTierAndGate() {
        assertThat(read(OFFICER, played("SC-03"), "/why/permitted-outcomes/c2"))
                .contains(
                        "If <em>Malicious intent (AF07)</em> had been <em>No</em>, these outcomes could have been proposed: <em>21");
    }

    @Test
    void allDecisionsAreListedForTheCaseEachChildAndEachCrime() {
        String reference = played("SC-03");
        String police = read(OFFICER, reference, "/why");

        assertThat(police)
                .contains("The case", "Child A", "Child B", "Crime 1 (Child A)", "Crime 2 (Child B)")
                .contains("/cases/" + reference + "/why/outcome-21-gate/c2")
                .contains("Permitted outcomes (T7b)")
                .doesNotContain("??");
    }

    @Test
    void whoMayNotSeeADecisionIsToldNothingOfIt() {
        String reference = played("SC-03");
        Browser school = new Browser(rest).signIn(DSL);
        String list = read(DSL, reference, "/why");

        assertThat(list)
                .contains("School’s response (T2)")
                .doesNotContain("outcome-21-gate", "Gate to outcome 21", "AF07");
        for (String hidden : new String[] {"/why/outcome-21-gate/c2", "/why/outcome-21-gate/c9", "/why/nothing/case"}) {
            assertThat(school.open("/cases/" + reference + hidden).getStatusCode())
                    .as(hidden)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(new Browser(rest)
                        .signIn("dsl.riverside")
                        .open("/cases/" + reference + "/why")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void toTheOwnAgencyThePersonIsNamedToTheOthersTheAgency() {
        String reference = played("SC-03");
        assertThat(read(DSL, reference, "/why/school-response/case"))
                .contains(DSL + ", School, ")
                .contains("Should a school tell the police of a serious incident?");
        assertThat(read(OFFICER, reference, "/why/school-response/case"))
                .contains("School, ")
                .doesNotContain(DSL);
    }

    @Test
    void whatAnOlderEditionSaidIsShownAsItSaidIt() {
        String reference = played("SC-03");
        jdbc.update(
                "update decision set table_version = '2025-01' where decision_table = 'case-route' and ended_at is null"
                        + " and case_id = (select id from case_file where reference = ?)",
                reference);
        assertThat(read(OFFICER, reference, "/why/case-route/case")).contains("The wording of this rule is not kept");
        jdbc.update(
                "insert into rule_edition (rule_id, edition, wording, sources)"
                        + " select rule_id, '2025-01', 'So it was worded then.', sources from rule_edition where rule_id = 'T1-r7'");

        assertThat(read(OFFICER, reference, "/why/case-route/case"))
                .contains("So it was worded then.", "edition 2025-01", "This cannot be worked out any more")
                .contains("National Police Chiefs’ Council, press release")
                .doesNotContain("had been <em>");
        jdbc.update("delete from rule_edition where edition = '2025-01'");
    }

    private String played(String scenario) {
        return runner.start(ScenarioFacts.read(
                                Path.of("src/test/resources/scenarios").resolve(scenario + ".yaml"))
                        .get(0)
                        .stages()
                        .get(0))
                .value();
    }

    private String read(String user, String reference, String page) {
        Browser browser = new Browser(rest).signIn(user);
        String purpose = "/cases/" + reference + "/purpose";
        browser.submit(purpose, purpose, Map.of("purpose", "QUALITY_CHECK", "words", "For a test"));
        return browser.open("/cases/" + reference + page).getBody();
    }
}
