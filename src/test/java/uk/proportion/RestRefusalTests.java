package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.proportion.RestDesk.OFFICER;
import static uk.proportion.RestDesk.PROPOSAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.access.DemoSignIn;
import uk.proportion.scenario.ScenarioRunner;

/** Answers that a form would not send are refused with a sentence when they come by REST, and leave the case as it was. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestRefusalTests {
    /** Officer and supervisor in one person. */
    private static final String SERGEANT = "sergeant.north";

    private static final Map<String, Object> TOLD =
            Map.of("victimTold", "YES", "suspectTold", "YES", "appropriateAdult", "PRESENT");

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ScenarioRunner runner;

    private RestDesk desk;
    private String proposing;

    @BeforeAll
    void bringACaseToItsProposal() {
        desk = aCaseToBeProposed();
        proposing = desk.task("propose-the-outcome").getId();
        desk.claim(OFFICER, proposing);
        IdentityService identity = engine.getIdentityService();
        User sergeant = identity.newUser(SERGEANT);
        sergeant.setPassword(DemoSignIn.PASSWORD);
        identity.saveUser(sergeant);
        identity.createMembership(SERGEANT, "north-officer");
        identity.createMembership(SERGEANT, "north-supervisor");
    }

    @AfterAll
    void letTheSergeantGo() {
        engine.getIdentityService().deleteUser(SERGEANT);
    }

    @Test
    void anEmptySubmissionIsRefusedWithTheFieldThatIsMissing() {
        refused(HttpStatus.BAD_REQUEST, "\"Outcome\" is needed", () -> desk.complete(OFFICER, proposing, Map.of()));
    }

    @Test
    void aSubmissionThroughTheTasksFormIsRefusedJustSo() {
        refused(
                HttpStatus.BAD_REQUEST,
                "is needed",
                () -> desk.send(OFFICER, HttpMethod.POST, "/engine-rest/task/" + proposing + "/submit-form", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isAdmin",
                "schoolResponse",
                "route",
                "approval",
                "subject",
                "signOff",
                "outcomeChoices",
                "A_name"
            })
    void aVariableThatIsNoFieldOfTheFormIsRefused(String variable) {
        refused(HttpStatus.BAD_REQUEST, variable, () -> desk.complete(OFFICER, proposing, with(variable, "YES")));
    }

    @Test
    void aRefusalRepeatsNoMarkup() {
        refused(
                HttpStatus.BAD_REQUEST,
                "\"?b?x??b?\"",
                () -> desk.complete(OFFICER, proposing, with("<b>x</b>", "YES")));
    }

    @Test
    void anUnknownCodeIsRefused() {
        refused(
                HttpStatus.BAD_REQUEST,
                "choose from the list",
                () -> desk.complete(OFFICER, proposing, with("againstVictimPreference", "HOLOGRAM")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "20", "10", "3", "C3", "99", "NONE"})
    void anOutcomeThatTheTablesDoNotPermitIsRefused(String code) {
        Map<String, Object> answers = with("proposedOutcome", code);
        if (code.equals("C1")) {
            answers.putAll(Map.of("otherForce", "South Police", "otherForceReference", "53/1234/26"));
        }
        refused(HttpStatus.BAD_REQUEST, "choose from the list", () -> desk.complete(OFFICER, proposing, answers));
    }

    @Test
    void aTransferThatTheTablesDoNotPermitIsRefusedAlthoughItNamesTheOtherForce() {
        Map<String, Object> transfer = new HashMap<>(with("proposedOutcome", "C1"));
        transfer.put("otherForce", "Kent Police");
        transfer.put("otherForceReference", "46/12345/26");
        refused(HttpStatus.BAD_REQUEST, "choose from the list", () -> desk.complete(OFFICER, proposing, transfer));
    }

    @Test
    void aTextOfMoreThanFourThousandCharactersIsRefused() {
        refused(
                HttpStatus.BAD_REQUEST,
                "too long",
                () -> desk.complete(OFFICER, proposing, with("rationale", "x".repeat(4001))));
    }

    @Test
    void aFileIsRefused() {
        Map<String, Object> file = Map.of(
                "value",
                "/9j/4AAQ",
                "type",
                "File",
                "valueInfo",
                Map.of("filename", "a.jpg", "mimetype", "image/jpeg"));
        refused(
                HttpStatus.BAD_REQUEST,
                "rationale",
                () -> desk.send(
                        OFFICER,
                        HttpMethod.POST,
                        "/engine-rest/task/" + proposing + "/complete",
                        Map.of("variables", Map.of("rationale", file))));
    }

    @Test
    void aTaskOfAnotherAgencyIsNoTaskAtAll() {
        ResponseEntity<JsonNode> theirs = refused(
                HttpStatus.NOT_FOUND, "no such task", () -> desk.complete("dsl.greenfield", proposing, PROPOSAL));
        ResponseEntity<JsonNode> nobodys = desk.complete("dsl.greenfield", "no-task", PROPOSAL);
        assertThat(theirs)
                .extracting(ResponseEntity::getStatusCode, ResponseEntity::getBody)
                .containsExactly(nobodys.getStatusCode(), nobodys.getBody());
    }

    @Test
    void nobodyTakesATaskForSomebodyElse() {
        refused(
                HttpStatus.FORBIDDEN,
                "themselves",
                () -> desk.send(
                        OFFICER,
                        HttpMethod.POST,
                        "/engine-rest/task/" + proposing + "/claim",
                        Map.of("userId", "dsl.riverside")));
    }

    @Test
    void whoeverHasTakenATaskMayPutItBackAndNobodyElse() {
        assertThat(desk.putBack("supervisor.north", proposing).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(desk.putBack(SERGEANT, proposing).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(desk.putBack(OFFICER, proposing).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        desk.claim(OFFICER, proposing);
    }

    @Test
    void whoProposedAnOutcomeNeverAuthorisesIt() {
        RestDesk own = aCaseToBeProposed();
        assertThat(own.claimAndComplete(
                                SERGEANT, own.task("propose-the-outcome").getId(), PROPOSAL)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        own.claimAndComplete(OFFICER, own.task("read-the-impact").getId(), Map.of("impactRead", "YES"));
        own.claimAndComplete(OFFICER, own.task("tell-the-people-concerned").getId(), TOLD);
        String signing = own.task("authorise-the-outcome").getId();
        Map<String, Object> approval =
                Map.of("approval", "APPROVED", "doneImpactRead", true, "rationale", "I agree with myself.");
        own.claim(SERGEANT, signing);
        own.refused(HttpStatus.BAD_REQUEST, "somebody else", () -> own.complete(SERGEANT, signing, approval));
        own.refused(HttpStatus.NOT_FOUND, "no such task", () -> own.complete(OFFICER, signing, approval));
        own.putBack(SERGEANT, signing);
        assertThat(own.claimAndComplete("supervisor.north", signing, approval).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void ofTwoWhoTakeATaskAtOnceOneIsToldThatTheOtherWasFaster() {
        RestDesk own = aCaseToBeProposed();
        String task = own.task("propose-the-outcome").getId();
        assertOneWasFaster(RestDesk.atOnce(() -> own.claim(OFFICER, task), () -> own.claim(SERGEANT, task)));
    }

    @Test
    void aTaskThatIsCompletedTwiceAtOnceIsCompletedOnce() {
        RestDesk own = aCaseToBeProposed();
        String task = own.task("propose-the-outcome").getId();
        own.claim(OFFICER, task);
        assertOneWasFaster(RestDesk.atOnce(
                () -> own.complete(OFFICER, task, PROPOSAL), () -> own.complete(OFFICER, task, PROPOSAL)));
        own.refused(HttpStatus.CONFLICT, "Somebody else was faster", () -> own.complete(OFFICER, task, PROPOSAL));
    }

    private static void assertOneWasFaster(List<ResponseEntity<JsonNode>> answers) {
        assertThat(answers)
                .extracting(ResponseEntity::getStatusCode)
                .containsExactlyInAnyOrder(HttpStatus.NO_CONTENT, HttpStatus.CONFLICT);
        assertThat(answers)
                .filteredOn(answer -> answer.getStatusCode() == HttpStatus.CONFLICT)
                .allSatisfy(answer ->
                        assertThat(answer.getBody().path("message").asText()).startsWith("Somebody else was faster"));
    }

    @Test
    void theSameReportSentTwiceAtOnceMakesOneCase() {
        Map<String, Object> report = Map.of(
                "incident", Map.of("material", "TEXT_ONLY"), "children", Map.of("A", Map.of("ageAtConduct", 15)));
        Supplier<ResponseEntity<JsonNode>> sending = () -> desk.report("dsl.greenfield", "sent-twice-at-once", report);
        List<ResponseEntity<JsonNode>> answers = RestDesk.atOnce(sending, sending, sending);
        assertThat(answers).extracting(ResponseEntity::getStatusCode).containsOnly(HttpStatus.CREATED);
        assertThat(answers)
                .extracting(ResponseEntity::getBody)
                .containsOnly(answers.get(0).getBody());
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("joint-case")
                        .processInstanceBusinessKey(
                                answers.get(0).getBody().path("reference").asText())
                        .count())
                .isOne();
    }

    private RestDesk aCaseToBeProposed() {
        return RestDesk.ofACaseToBeProposed(rest, engine, runner);
    }

    private static Map<String, Object> with(String field, String value) {
        Map<String, Object> answers = new HashMap<>(PROPOSAL);
        answers.put(field, value);
        return answers;
    }

    private ResponseEntity<JsonNode> refused(
            HttpStatus status, String words, Supplier<ResponseEntity<JsonNode>> sending) {
        return desk.refused(status, words, sending);
    }
}
