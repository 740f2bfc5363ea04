package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.access.DemoSignIn;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;

/** Every decision says which rule, which source, and which single fact would have changed it, through whatever tables. */
@WholeProduct
class ExplainedDecisionsTests {
    private static final String OFFICER = "officer.north";
    private static final String DSL = "dsl.greenfield";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theForwardersGateNamesMaliceItsSourcesAndThatWithoutItTheGateWouldBeOpen() {
        String reference = played("SC-03");
        JsonNode gate = decision(OFFICER, reference, "outcome-21-gate", "c2");

        assertThat(gate.path("result").asText()).isEqualTo("CLOSED");
        assertThat(gate.path("rules").toString()).contains("T4b-r4", "[S2-6]", "[S3-9]");
        assertThat(gate.path("facts").path("aggravating").path("AF07").asText()).isEqualTo("YES");
        assertThat(counterfactuals(gate))
                .contains("{\"fact\":\"aggravating.AF07\",\"value\":\"NO\",\"result\":\"OPEN\"}");

        assertThat(counterfactuals(decision(OFFICER, reference, "outcome-21-gate", "c1")))
                .doesNotContain("c2", "children.B");
    }

    @Test
    void whoMayNotSeeTheForwardersConductIsToldNothingOfItInAnyDecision() {
        String reference = played("SC-03");
        String school = decisions(DSL, reference, "?history=true").toString();

        assertThat(school)
                .contains("school-response")
                .doesNotContain("AF07", "aggravating", "outcome-21-gate", "pointsToProve");
    }

    @Test
    void aLaterEditionOfATableChangesNothingOfWhatIsStored() {
        String reference = played("SC-03");
        JsonNode now = decision(OFFICER, reference, "outcome-21-gate", "c2");
        jdbc.update(
                "update decision set table_version = '2025-01', rules ="
                        + " '[{\"id\":\"T4b-r4\",\"citations\":[\"A source of then [S9-9]\"]}]'"
                        + " where decision_table = 'outcome-21-gate' and subject = 'c2' and ended_at is null"
                        + " and case_id = (select id from case_file where reference = ?)",
                reference);

        JsonNode gate = decision(OFFICER, reference, "outcome-21-gate", "c2");

        assertThat(gate.path("rules").toString()).contains("A source of then [S9-9]");
        assertThat(gate.path("result")).isEqualTo(now.path("result"));
        assertThat(gate.path("facts")).isEqualTo(now.path("facts"));
        assertThat(gate.path("decidedAt")).isEqualTo(now.path("decidedAt"));
        assertThat(gate.path("counterfactuals")).isEmpty();
        assertThat(gate.path("counterfactualsUnavailable").asText()).isEqualTo("OLDER_TABLE");
        assertThat(decision(OFFICER, reference, "police-response-tier", "case").has("counterfactualsUnavailable"))
                .isFalse();
    }

    @Test
    void anAnswerThatNoLongerHoldsIsExplainedOnTheFactsOfThen() {
        String reference = played("SC-03");
        long explained = StreamSupport.stream(
                        decisions(OFFICER, reference, "?history=true").spliterator(), false)
                .filter(one -> one.path("decision").asText().equals("case-route"))
                .filter(one -> counterfactuals(one).contains("ADULT_OFFENDER"))
                .count();
        assertThat(explained).isPositive();
    }

    /** The longest case that people have thought of: thirty children, thirty crimes. */
    @Test
    void thirtyChildrenAreExplainedInTime() {
        String reference = played("SC-26");
        for (String what : new String[] {"cold", "warm"}) {
            long start = System.nanoTime();
            int count = decisions(OFFICER, reference, "").size();
            System.out.printf(
                    "explained %s: %d decisions in %d ms%n", what, count, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private String played(String scenario) {
        Scenario one = ScenarioFacts.read(
                        Path.of("src/test/resources/scenarios").resolve(scenario + ".yaml"))
                .get(0);
        return runner.start(one.stages().get(0)).value();
    }

    private static String counterfactuals(JsonNode decision) {
        return decision.path("counterfactuals").toString();
    }

    private JsonNode decision(String user, String reference, String table, String subject) {
        return StreamSupport.stream(decisions(user, reference, "").spliterator(), false)
                .filter(one -> one.path("decision").asText().equals(table)
                        && one.path("subject").asText().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode decisions(String user, String reference, String query) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .getForObject("/api/cases/" + reference + "/decisions" + query, JsonNode.class);
    }
}
