package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
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
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.proportion.access.DemoSignIn;
import uk.proportion.casefile.Clocks;
import uk.proportion.shared.CaseReference;

/** Clocks of a case, from their start until the manager has acted on a miss, worked on by REST. */
@WholeProduct
class MissedDeadlineTests {
    private static final Instant USUAL = Instant.parse("2026-11-16T09:00:00Z");
    private static final String DSL = "dsl.greenfield";
    private static final String OFFICER = "officer.north";
    private static final String MANAGER = "manager";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MutableClock clock;

    @Autowired
    Clocks clocks;

    @Autowired
    JdbcClient database;

    private String reference;

    @BeforeEach
    @AfterEach
    void stand() {
        clock.standAt(USUAL);
    }

    @ParameterizedTest(name = "received {0}, due {1}")
    @CsvSource({
        "2026-10-24T20:30:00Z, 2026-10-25T20:30:00Z,      the clocks go back",
        "2027-03-27T21:15:00Z, 2027-03-28T22:15:00+01:00, the clocks go forward",
    })
    void aCrimeThatIsNotRecordedInADayIsPutBeforeTheManagerAndStillRecordedWithAReason(
            Instant received, String due, String why) {
        aCrimeIsReported(received);
        assertThat(deadline("crimeRecord", "case")).containsEntry("dueAt", due).containsEntry("state", "RUNNING");
        assertThat(deadline("crimeRecord", "c1")).containsEntry("dueAt", due).containsEntry("state", "RUNNING");

        Job timer = watch("crimeRecord");
        Instant moment = OffsetDateTime.parse(due).toInstant();
        assertThat(timer.getDuedate()).isEqualTo(Date.from(moment));
        clock.standAt(moment.plusSeconds(1));
        engine.getManagementService().executeJob(timer.getId());
        assertThat(deadline("crimeRecord", "c1"))
                .containsEntry("state", "BREACHED")
                .containsEntry("metAt", null);

        String escalation = onlyTaskOf(MANAGER, "Act on the missed deadline · Crime 1 · " + reference);
        String recording = taskOf(OFFICER, "Record the crime · Crime 1 · " + reference);
        ResponseEntity<JsonNode> refused = complete(OFFICER, recording, Map.of("forceReference", "42/1/26"));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("message").asText()).contains("Why it is recorded late");
        Map<String, String> late = Map.of("forceReference", "42/1/26", "lateRationale", "The systems were down.");
        assertThat(complete(OFFICER, recording, late).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(deadline("crimeRecord", "c1"))
                .containsEntry("state", "BREACHED")
                .containsEntry("lateRationale", "The systems were down.")
                .doesNotContainEntry("metAt", null);
        assertThat(deadline("crimeRecord", "case")).containsEntry("state", "BREACHED");
        theManagerActs(escalation);
        assertThat(kinds()).contains("DEADLINE_MISSED", "RECORDED_LATE");
        assertThat(watches("crimeRecord")).isEmpty();
    }

    @Test
    void aCrimeThatIsRecordedInTimeNeedsNoReasonAndIsNoLongerWatched() {
        aCrimeIsReported(USUAL);
        clock.standAt(USUAL.plusSeconds(3600));

        String recording = taskOf(OFFICER, "Record the crime · Crime 1 · " + reference);
        assertThat(complete(OFFICER, recording, Map.of("forceReference", "42/1/26"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(deadline("crimeRecord", "c1"))
                .containsEntry("state", "MET")
                .containsEntry("lateRationale", null)
                .doesNotContainEntry("metAt", null);
        assertThat(deadline("crimeRecord", "case")).containsEntry("state", "MET");
        assertThat(watches("crimeRecord")).isEmpty();
        clock.standAt(USUAL.plusSeconds(999_999));
        assertThat(deadline("crimeRecord", "c1")).containsEntry("state", "MET");
    }

    @Test
    void theManagerSeesTheMissAndNothingElseOfTheCaseAndPoliceNothingOfASchoolsCase() {
        reference = report(DSL, Map.of("material", "CHILD_PHOTO", "youthProduced", "YES", "adultInvolved", "NO"));
        Job timer = watch("initialReview");
        clock.standAt(timer.getDuedate().toInstant().plusSeconds(1));
        engine.getManagementService().executeJob(timer.getId());

        onlyTaskOf(MANAGER, "Act on the missed deadline · " + reference);
        for (String part : List.of("", "/deadlines", "/timeline", "/decisions")) {
            assertThat(get(MANAGER, "/api/cases/" + reference + part).getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(tasksOf(OFFICER)).isEmpty();
        assertThat(get(OFFICER, "/api/cases/" + reference + "/deadlines").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(listOfTheManager()).contains("Act on the missed deadline · " + reference);
    }

    @Test
    void aDeadlineThatNoLongerAppliesEndsAndTheManagerIsNoLongerAsked() {
        reference = report(DSL, Map.of("material", "CHILD_PHOTO", "youthProduced", "YES", "adultInvolved", "NO"));
        Job timer = watch("initialReview");
        clock.standAt(timer.getDuedate().toInstant().plusSeconds(1));
        engine.getManagementService().executeJob(timer.getId());
        assertThat(deadline("initialReview", "case")).containsEntry("state", "BREACHED");

        newFacts(DSL, Map.of("incident", Map.of("staffAllegation", "YES")));

        assertThat(deadline("initialReview", "case")).containsEntry("state", "ENDED");
        assertThat(tasksOf(MANAGER)).isEmpty();
        assertThat(kinds()).contains("NO_LONGER_APPLIES");
    }

    @Test
    void anInvestigationIsReviewedAsOftenAsTheTableSays() {
        reference = report(DSL, Map.of());
        CaseReference known = new CaseReference(reference);
        assertThat(clocks.period(known, "investigationReview")).isEqualTo("P28D");
        try {
            investigationsAreReviewedEvery(14);
            assertThat(clocks.period(known, "investigationReview")).isEqualTo("P14D");
        } finally {
            investigationsAreReviewedEvery(28);
        }
    }

    private void investigationsAreReviewedEvery(int days) {
        database.sql("update deadline_rule set amount = :days where step = 'investigationReview'")
                .param("days", days)
                .update();
    }

    private void aCrimeIsReported(Instant received) {
        clock.standAt(received);
        reference = report(OFFICER, Map.of("school", "greenfield", "policeReceivedAt", received.toString()));
        newFacts(
                OFFICER,
                Map.of(
                        "crimes",
                        Map.of("c1", Map.of("person", "A", "offence", "086/02", "pointsToProve", "MADE_OUT"))));
    }

    private void theManagerActs(String task) {
        assertThat(complete(MANAGER, task, Map.of("deadlineAction", "DONE_SINCE"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        Map<String, String> acted = Map.of("deadlineAction", "DONE_SINCE", "reason", "The systems were down.");
        assertThat(complete(MANAGER, task, acted).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(tasksOf(MANAGER)).isEmpty();
    }

    private String report(String user, Map<String, Object> incident) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> report = Map.of(
                "incident",
                incident,
                "children",
                Map.of("A", Map.of("roles", List.of("DEPICTED", "SHARER"), "ageAtConduct", 15)));
        return exchange(user, HttpMethod.POST, "/api/incidents", new HttpEntity<>(report, headers))
                .getBody()
                .path("reference")
                .asText();
    }

    private void newFacts(String user, Map<String, Object> facts) {
        Map<String, Object> request = new java.util.HashMap<>(facts);
        request.put("reason", "Somebody said so");
        HttpStatusCode status = exchange(
                        user, HttpMethod.POST, "/api/cases/" + reference + "/facts", new HttpEntity<>(request))
                .getStatusCode();
        assertThat(status).isEqualTo(HttpStatus.NO_CONTENT);
    }

    private Map<String, Object> deadline(String step, String subject) {
        JsonNode all = get(reader(), "/api/cases/" + reference + "/deadlines").getBody();
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("step").asText().equals(step))
                .filter(one -> one.path("subject").asText().equals(subject))
                .map(MissedDeadlineTests::values)
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " of " + subject + " is not in " + all));
    }

    private static Map<String, Object> values(JsonNode row) {
        Map<String, Object> values = new java.util.HashMap<>();
        row.fields()
                .forEachRemaining(field -> values.put(
                        field.getKey(),
                        field.getValue().isNull() ? null : field.getValue().asText()));
        return values;
    }

    private List<String> kinds() {
        return get(reader(), "/api/cases/" + reference + "/timeline").getBody().findValuesAsText("kind");
    }

    private String reader() {
        return get(OFFICER, "/api/cases/" + reference).getStatusCode().is2xxSuccessful() ? OFFICER : DSL;
    }

    private Job watch(String step) {
        assertThat(watches(step)).hasSize(1);
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(watches(step).get(0).getId())
                .singleResult();
    }

    private List<ProcessInstance> watches(String step) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("deadline-watch")
                .processInstanceBusinessKey(reference)
                .variableValueEquals("deadlineStep", step)
                .list();
    }

    private String onlyTaskOf(String user, String name) {
        assertThat(tasksOf(user)).extracting(task -> task.path("name").asText()).containsExactly(name);
        return taskOf(user, name);
    }

    private String taskOf(String user, String name) {
        return tasksOf(user).stream()
                .filter(task -> task.path("name").asText().equals(name))
                .map(task -> task.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + tasksOf(user)));
    }

    private List<JsonNode> tasksOf(String user) {
        JsonNode tasks = get(user, "/engine-rest/task?processInstanceBusinessKey=" + reference)
                .getBody();
        return StreamSupport.stream(tasks.spliterator(), false).toList();
    }

    private List<String> listOfTheManager() {
        JsonNode lists = get(MANAGER, "/engine-rest/filter").getBody();
        String escalated = StreamSupport.stream(lists.spliterator(), false)
                .filter(list -> list.path("name").asText().equals("Escalated to me"))
                .map(list -> list.path("id").asText())
                .findFirst()
                .orElseThrow();
        return get(MANAGER, "/engine-rest/filter/" + escalated + "/list")
                .getBody()
                .findValuesAsText("name");
    }

    private ResponseEntity<JsonNode> complete(String user, String task, Map<String, ?> answers) {
        send(user, task, "/claim", Map.of("userId", user));
        return send(user, task, "/complete", RestDesk.variables(answers));
    }

    private ResponseEntity<JsonNode> send(String user, String task, String act, Map<String, ?> body) {
        return exchange(user, HttpMethod.POST, "/engine-rest/task/" + task + act, new HttpEntity<>(body));
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return exchange(user, HttpMethod.GET, path, HttpEntity.EMPTY);
    }

    private ResponseEntity<JsonNode> exchange(String user, HttpMethod method, String path, HttpEntity<?> request) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD).exchange(path, method, request, JsonNode.class);
    }
}
