package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.proportion.CrimeDesk.OFFICER;
import static uk.proportion.CrimeDesk.SUPERVISOR;
import static uk.proportion.CrimeDesk.WORDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.access.DemoSignIn;
import uk.proportion.recording.SignedImpacts;
import uk.proportion.recording.SignedImpacts.Signed;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Which outcomes there are and why not the others, what each means for the child, and what was signed as read. */
@WholeProduct
class OutcomesExplainedTests {
    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    SignedImpacts signed;

    @Autowired
    JdbcTemplate jdbc;

    private CaseReference reference;

    @Test
    void theForwardersGateIsClosedByMaliceAndTheSendersIsOpen() {
        play("SC-03", 3);
        JsonNode forwarder = refused("c2", "21");
        assertThat(forwarder.path("kind").asText()).isEqualTo("CLOSED");
        assertThat(forwarder.path("why").get(0).asText()).isEqualTo("Outcome 21 is closed: Malicious intent (AF07).");
        assertThat(forwarder.path("facts").path("AF07").asText()).isEqualTo("YES");
        assertThat(forwarder.path("rules").get(0).asText()).isEqualTo("T4b-r4");
        assertThat(forwarder.path("citations")).isNotEmpty();
        assertThat(codes("c1", "offered")).contains("21");
        assertThat(codes("c1", "notOffered")).doesNotContain("21").contains("10", "3", "22");
    }

    @Test
    void nobodyButThePoliceOfTheCaseLearnsWhatMayBeProposed() {
        play("SC-03", 3);
        for (String user : List.of("dsl.greenfield", "sw.borough", "officer.south", "manager", "admin")) {
            assertThat(status(user, "/api/cases/" + reference + "/outcomes/c2"))
                    .as(user)
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(browser(user).open("/cases/" + reference + "/impact/c2").getStatusCode())
                    .as(user)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(status(OFFICER, "/api/cases/" + reference + "/outcomes/c9")).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(page("c1"))
                .contains("Impact on the child", "cannot be guaranteed", "Outcomes that may not be proposed");
    }

    @Test
    void whoProposesAndWhoSignsHaveReadTheSameWordsAndTheyAreKept() {
        CrimeDesk desk = play("SC-02", 1);
        desk.propose("c1", "21", Map.of());
        Map<String, Object> unread = Map.of("approval", "APPROVED", "rationale", WORDS);
        desk.refused("I have read what this outcome means", SUPERVISOR, "authorise-the-outcome", "c1", unread);
        desk.sign(SUPERVISOR, "authorise-the-outcome", "c1");
        desk.confirm("c1");

        List<Signed> kept = signed.of(reference, Agency.POLICE);
        assertThat(kept).extracting(Signed::as).containsExactly("PROPOSER", "SUPERVISOR");
        assertThat(kept).extracting(Signed::by).containsExactly(OFFICER, SUPERVISOR);
        assertThat(kept).extracting(Signed::text).containsOnly(kept.get(0).text());
        assertThat(kept.get(0).text())
                .contains("unlikely", "cannot be guaranteed", "chief officer", "Who must be told first");
        assertThat(signed.of(reference, Agency.SCHOOL)).isEmpty();
        assertThat(page("c1")).contains("Signed as read");
    }

    @Test
    void whatIsReadBeforeAChildTurnsOutToBeAVictimIsReadAgain() {
        CrimeDesk desk = play("SC-02", 1);
        desk.propose("c1", "21", Map.of());
        assertThat(desk.newFacts(OFFICER, Map.of("c1", Map.of("personLabel", "VICTIM"))))
                .isEqualTo(HttpStatus.NO_CONTENT);
        Map<String, Object> approval = Map.of("approval", "APPROVED", "doneImpactRead", true, "rationale", WORDS);
        desk.refused("has changed since it was signed as read", SUPERVISOR, "authorise-the-outcome", "c1", approval);
        desk.done(SUPERVISOR, "authorise-the-outcome", "c1", Map.of("approval", "RETURNED", "reason", "Read it again"));
        desk.propose("c1", "21", Map.of());
        desk.sign(SUPERVISOR, "authorise-the-outcome", "c1");
        assertThat(signed.of(reference, Agency.POLICE))
                .extracting(Signed::key)
                .containsExactly("D_21", "D_VICTIM", "D_VICTIM");
    }

    private JsonNode refused(String crime, String code) {
        return StreamSupport.stream(outcomes(crime).path("notOffered").spliterator(), false)
                .filter(one -> one.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes(String crime, String list) {
        return StreamSupport.stream(outcomes(crime).path(list).spliterator(), false)
                .map(one -> one.path("code").asText())
                .toList();
    }

    private JsonNode outcomes(String crime) {
        ResponseEntity<JsonNode> answer = rest.withBasicAuth(OFFICER, DemoSignIn.PASSWORD)
                .getForEntity("/api/cases/" + reference + "/outcomes/" + crime, JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private String page(String crime) {
        return browser(OFFICER).open("/cases/" + reference + "/impact/" + crime).getBody();
    }

    private Browser browser(String user) {
        return new Browser(rest).with("X-Purpose", "QUALITY_CHECK").signIn(user);
    }

    private HttpStatus status(String user, String path) {
        return HttpStatus.valueOf(rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .getForEntity(path, String.class)
                .getStatusCode()
                .value());
    }

    private CrimeDesk play(String scenario, int stages) {
        List<Scenario.Stage> all = ScenarioFacts.read(Path.of("src/test/resources/scenarios/" + scenario + ".yaml"))
                .get(0)
                .stages();
        reference = runner.start(all.get(0));
        all.subList(1, Math.min(stages, all.size())).forEach(stage -> runner.advance(reference, stage));
        return new CrimeDesk(rest, engine, reference);
    }
}
