package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.access.DemoSignIn;
import uk.proportion.scenario.ScenarioRunner;

/** A half-filled form on the server: who gets it back, what may be in it, and when it is gone. */
@WholeProduct
class DraftApiTests {
    private static final String DSL = "dsl.greenfield";
    private static final String OFFICER = RestDesk.OFFICER;
    private static final String REPORT = "/api/drafts/start/report-an-incident";
    private static final String CHILD = "Wilhelmina Plantagenet";
    private static final Map<String, Object> HALF =
            Map.of("A_name", CHILD, "A_ageAtConduct", 15, "A_roles", List.of("DEPICTED", "CREATOR"));

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MutableClock clock;

    private RestDesk desk;

    @BeforeEach
    void noDrafts() {
        clock.standAt(Instant.parse("2026-11-16T09:00:00Z"));
        database.update("delete from form_draft");
        desk = RestDesk.ofNoCase(rest, engine);
    }

    @Test
    void whoHalfFilledAStartFormGetsItBackAndNobodyElseDoes() {
        assertThat(put(DSL, REPORT, HALF).getBody().path("savedAt").asText()).startsWith("2026-11-16T09:00:0");

        JsonNode kept = get(DSL, REPORT).getBody();
        assertThat(kept.path("answers").path("A_name").asText()).isEqualTo(CHILD);
        assertThat(kept.path("answers").path("A_ageAtConduct").isInt()).isTrue();
        assertThat(kept.path("answers").path("A_roles")).hasSize(2);
        assertThat(get("head.greenfield", REPORT).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(get(OFFICER, REPORT).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void theDatabaseHoldsNoWordOfADraftAndTheEngineAndTheRecordKnowNothingOfIt() {
        put(DSL, REPORT, HALF);

        assertThat(database.queryForMap("select * from form_draft").toString())
                .contains(DSL, "report-an-incident")
                .doesNotContain(CHILD, "Plantagenet", "A_name");
        assertThat(new EngineTables(database).holding(List.of(CHILD))).isEmpty();
        assertThat(database.queryForList("select codes from audit_entry", String.class))
                .noneMatch(codes -> codes.contains(CHILD));
        assertThat(database.queryForList("select words from audit_payload", String.class))
                .noneMatch(words -> words.contains(CHILD));
    }

    @Test
    void theLaterDraftTakesThePlaceOfTheEarlier() {
        put(DSL, REPORT, HALF);
        put(DSL, REPORT, Map.of("A_name", "Balthasar Plantagenet"));

        assertThat(get(DSL, REPORT).getBody().path("answers").size()).isEqualTo(1);
        assertThat(drafts()).isOne();
    }

    @Test
    void aDraftIsDiscardedByItsOwnerOnly() {
        put(DSL, REPORT, HALF);
        assertThat(desk.send(OFFICER, HttpMethod.DELETE, REPORT, null).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(drafts()).isOne();
        desk.send(DSL, HttpMethod.DELETE, REPORT, null);
        assertThat(drafts()).isZero();
    }

    @Test
    void aTasksDraftIsForWhoeverMayWorkOnTheTaskAndGoesWhenSomebodyCompletesIt() {
        RestDesk police = RestDesk.ofACaseToBeProposed(rest, engine, runner);
        Task task = police.task("propose-the-outcome");
        String address = "/api/drafts/task/" + task.getId();
        claim(task);

        assertThat(put(OFFICER, address, Map.of("rationale", CHILD)).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(get(OFFICER, address)
                        .getBody()
                        .path("answers")
                        .path("rationale")
                        .asText())
                .isEqualTo(CHILD);
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE)) {
            assertThat(desk.send(DSL, method, address, method == HttpMethod.PUT ? HALF : null)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }

        police.complete(OFFICER, task.getId(), RestDesk.PROPOSAL);
        assertThat(drafts()).isZero();
        assertThat(get(OFFICER, address).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(put(OFFICER, address, Map.of("rationale", CHILD)).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aTasksDraftGoesWhenItsTaskIsDeleted() {
        RestDesk police = RestDesk.ofACaseToBeProposed(rest, engine, runner);
        Task task = police.task("propose-the-outcome");
        claim(task);
        put(OFFICER, "/api/drafts/task/" + task.getId(), Map.of("rationale", CHILD));
        assertThat(drafts()).isOne();

        engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "tried in a test");
        assertThat(drafts()).isZero();
    }

    @Test
    void aStartFormsDraftGoesWhenTheFormIsSent() {
        put(OFFICER, "/api/drafts/start/add-new-facts", Map.of());
        put(DSL, "/api/drafts/start/add-new-facts", Map.of());
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("add-new-facts")
                .latestVersion()
                .singleResult()
                .getId();
        String reference = RestDesk.ofACaseToBeProposed(rest, engine, runner).reference();
        ResponseEntity<JsonNode> sent = desk.send(
                OFFICER,
                HttpMethod.POST,
                "/engine-rest/process-definition/" + definition + "/submit-form",
                RestDesk.variables(Map.of(
                        "caseReference",
                        reference,
                        "factsAbout",
                        "INCIDENT",
                        "incident_imageOnline",
                        "NO",
                        "reason",
                        "Seen in her messages.")));

        assertThat(sent.getStatusCode()).as(String.valueOf(sent.getBody())).isEqualTo(HttpStatus.OK);
        assertThat(database.queryForList("select owner from form_draft", String.class))
                .containsExactly(DSL);
    }

    @Test
    void afterThirtyDaysADraftIsNotShownAnyMore() {
        put(DSL, REPORT, HALF);
        clock.standAt(Instant.parse("2026-11-16T09:00:00Z").plus(Duration.ofDays(29)));
        assertThat(get(DSL, REPORT).getStatusCode()).isEqualTo(HttpStatus.OK);
        clock.standAt(Instant.parse("2026-11-16T09:00:00Z").plus(Duration.ofDays(31)));
        assertThat(get(DSL, REPORT).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"isAdmin": true}       | isAdmin
            {"A_name": {"a": "b"}}  | A_name
            {"A_name": [["a"]]}     | A_name
            {"A_name":              | not JSON
            [1]                     | cannot be read
            """)
    void whatIsNotTheFormsIsRefusedWithASentence(String body, String sentence) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        ResponseEntity<JsonNode> refused = rest.withBasicAuth(DSL, DemoSignIn.PASSWORD)
                .exchange(REPORT, HttpMethod.PUT, new HttpEntity<>(body, headers), JsonNode.class);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("detail").asText()).contains(sentence);
        assertThat(drafts()).isZero();
    }

    @Test
    void aDraftOfMoreThanAHundredThousandBytesIsRefused() {
        assertThat(put(DSL, REPORT, Map.of("A_name", "a".repeat(99_000))).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        ResponseEntity<JsonNode> refused = put(DSL, REPORT, Map.of("A_name", "a".repeat(100_000)));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(refused.getBody().path("detail").asText()).contains("shorten what is written");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/drafts/start/record-the-crime",
        "/api/drafts/start/no-such-form",
        "/api/drafts/task/no-such-task",
        "/api/drafts/mine/report-an-incident"
    })
    void thereAreNoDraftsOfWhatIsNoFormOfTheirs(String address) {
        assertThat(get(DSL, address).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(put(DSL, address, Map.of()).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private void claim(Task task) {
        desk.send(OFFICER, HttpMethod.POST, "/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", OFFICER));
    }

    private ResponseEntity<JsonNode> get(String user, String address) {
        return desk.send(user, HttpMethod.GET, address, null);
    }

    private ResponseEntity<JsonNode> put(String user, String address, Object draft) {
        return desk.send(user, HttpMethod.PUT, address, draft);
    }

    private int drafts() {
        return database.queryForObject("select count(*) from form_draft", Integer.class);
    }
}
