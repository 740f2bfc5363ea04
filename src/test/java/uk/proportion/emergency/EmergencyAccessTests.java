package uk.proportion.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.proportion.Browser;
import uk.proportion.MutableClock;
import uk.proportion.WholeProduct;
import uk.proportion.access.DemoSignIn;

/** A case of another force or authority is read tonight: with a reason, a second person, an alarm and a time limit. */
@WholeProduct
class EmergencyAccessTests {
    private static final String READER = "officer.south";
    private static final String SENIOR = "supervisor.south";
    private static final String THEIRS = "officer.north";
    private static final String NEVER = "YP-2026-0000000-A";
    private static final String REASON = "Marmaduke is in a car to our area, with the adult.";
    private static final List<String> PARTS = List.of("", "/decisions", "/timeline", "/deadlines");

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private String reference;

    @BeforeEach
    void policeOfTheOtherForceReport() {
        reference = reported(THEIRS, Map.of("school", "greenfield", "material", "CHILD_PHOTO"));
    }

    @Test
    void whoWasLetInReadsTheCaseAndChangesNothing() {
        assertUnknown(READER, reference);
        agree(ask(READER, reference));

        for (String part : PARTS) {
            assertThat(get(READER, "/api/cases/" + reference + part).getStatusCode())
                    .as(part)
                    .isEqualTo(HttpStatus.OK);
        }
        Map<String, Object> facts = Map.of("incident", Map.of("adultInvolved", "YES"), "reason", "We know it.");
        assertThat(post(READER, "/api/cases/" + reference + "/facts", facts).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(start(READER, "add-new-facts", facts(reference)).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(start(
                                READER,
                                "transfer-case",
                                Map.of(
                                        "caseReference",
                                        reference,
                                        "transferTo",
                                        "north",
                                        "transferReason",
                                        "CHILD_MOVED"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(tasks(READER, reference)).isEmpty();
    }

    @Test
    void whoWasLetInSetsAndLiftsNoLegalHold() {
        agree(ask("inspector.south", reference));
        String hold = "/api/cases/" + reference + "/legal-hold";
        assertThat(get("inspector.south", hold).getStatusCode()).isEqualTo(HttpStatus.OK);
        HttpEntity<?> reason = new HttpEntity<>(Map.of("reason", "An inquest."));
        assertThat(send("inspector.south", HttpMethod.PUT, hold, reason).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(send("inspector.south", HttpMethod.DELETE, hold, HttpEntity.EMPTY)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("inspector.south", hold).getBody().path("held").asBoolean())
                .isFalse();
    }

    @Test
    void onlyWhoAskedIsLetInAndForAnHour() {
        agree(ask(READER, reference));
        assertUnknown(SENIOR, reference);
        assertUnknown("inspector.south", reference);

        clock.standAt(clock.instant().plus(Duration.ofMinutes(59)));
        assertThat(get(READER, "/api/cases/" + reference).getStatusCode()).isEqualTo(HttpStatus.OK);
        clock.standAt(clock.instant().plus(Duration.ofMinutes(2)));
        assertUnknown(READER, reference);
    }

    @Test
    void aCaseThatASchoolHandlesOrThatNeverWasCannotBeToldFromOneThatOpens() {
        String schools = reported("dsl.greenfield", Map.of("material", "CHILD_PHOTO", "youthProduced", "YES"));
        List<String> answers = new ArrayList<>();
        for (String asked : List.of(reference, schools, NEVER)) {
            ResponseEntity<JsonNode> request = ask(READER, asked);
            String id = request.getBody().path("id").asText();
            answers.add(List.of(request.getStatusCode(), request.getHeaders().keySet(), shape(request.getBody()))
                    .toString());
            answers.add(shape(desk(SENIOR)));
            answers.add(answered(SENIOR, id, "AGREED").toString().replace(id, ""));
            JsonNode agreed = desk(READER).path("agreed");
            answers.add(shape(agreed.path(agreed.size() - 1)));
        }
        assertThat(answers.subList(4, 8)).isEqualTo(answers.subList(0, 4));
        assertThat(answers.subList(8, 12)).isEqualTo(answers.subList(0, 4));
        assertThat(get(READER, "/api/cases/" + reference).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertUnknown(READER, schools);
        assertThat(tasks("manager", schools)).isEmpty();
    }

    @Test
    void whatASchoolHandlesWhenItIsAgreedStaysHiddenWhateverComesLater() {
        String schools = reported("dsl.greenfield", Map.of("material", "CHILD_PHOTO", "youthProduced", "YES"));
        agree(ask(READER, schools));
        Map<String, Object> told = Map.of("incident", Map.of("policeAware", "YES"), "reason", "Police were told.");
        assertThat(post("dsl.greenfield", "/api/cases/" + schools + "/facts", told)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(get(THEIRS, "/api/cases/" + schools).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertUnknown(READER, schools);
    }

    @Test
    void theManagerIsAskedToLookAtItAndTheAgenciesThatTakePartAreTold() {
        agree(ask(READER, reference));

        JsonNode review = tasks("manager", reference).get(0);
        assertThat(review.path("name").asText()).isEqualTo("Review the emergency access · " + reference);
        assertThat(timeline(THEIRS)).contains("EMERGENCY_ACCESS").doesNotContain("Marmaduke");
        assertThat(timeline("dsl.greenfield")).contains("EMERGENCY_ACCESS");
        String task = "/engine-rest/task/" + review.path("id").asText();
        post("manager", task + "/claim", Map.of("userId", "manager"));
        Map<String, Object> found = variables(Map.of("emergencyReview", "NEEDED", "reason", "Spoke with both."));
        assertThat(post("manager", task + "/complete", found).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(timeline(THEIRS)).contains("found the emergency access needed");
    }

    @Test
    void requestAnswerAndEachReadAreOnRecord() {
        agree(ask(READER, reference));
        get(READER, "/api/cases/" + reference);
        assertThat(recorded())
                .containsSubsequence(
                        READER + " EMERGENCY_ASKED -", SENIOR + " EMERGENCY_AGREED -", READER + " CASE_READ EMERGENCY");
        String refused = ask(READER, reference).getBody().path("id").asText();
        assertThat(answered(SENIOR, refused, "REFUSED")).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(recorded()).contains(SENIOR + " EMERGENCY_REFUSED -");
    }

    @ParameterizedTest
    @CsvSource({
        "officer.south, 403, somebody else",
        "supervisor.north, 400, no such request",
        "tm.cwm, 400, no such request",
        "dsl.riverside, 403, police officers and social workers",
        "manager, 403, police officers and social workers"
    })
    void aSecondPersonOfSeniorRoleInTheSameOrganisationAnswers(String user, int status, String words) {
        String id = ask(READER, reference).getBody().path("id").asText();
        ResponseEntity<JsonNode> answer =
                post(user, "/api/emergency-access/" + id + "/answer", Map.of("answer", "AGREED"));
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody().path("detail").asText().replace("A supervisor,", "somebody else"))
                .contains(words);
        assertUnknown(READER, reference);
    }

    @Test
    void nobodyAgreesToTheirOwnRequest() {
        String id = ask(SENIOR, reference).getBody().path("id").asText();
        assertThat(answered(SENIOR, id, "AGREED")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answered("inspector.south", id, "AGREED")).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(answered("inspector.south", id, "REFUSED")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(get(SENIOR, "/api/cases/" + reference).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aRequestLapsesAfterHalfAnHour() {
        String id = ask(READER, reference).getBody().path("id").asText();
        clock.standAt(clock.instant().plus(Duration.ofMinutes(31)));
        assertThat(answered(SENIOR, id, "AGREED")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(desk(SENIOR).path("waiting").toString()).doesNotContain(id);
        assertUnknown(READER, reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dsl.riverside", "head.greenfield", "registrar.south", "ddm.south", "manager", "auditor"})
    void schoolsAndWhoDoesNotWorkOnCasesNeverAskForIt(String user) {
        assertThat(ask(user, reference).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(get(user, "/api/emergency-access").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void socialCareIsLetInToACaseOnWhichSocialCareWorks() {
        agree("tm.cwm", ask("sw.cwm", reference));
        assertUnknown("sw.cwm", reference);
        String theirs = reported("sw.borough", Map.of("school", "greenfield", "material", "CHILD_PHOTO"));
        agree("tm.cwm", ask("sw.cwm", theirs));
        assertThat(get("sw.cwm", "/api/cases/" + theirs).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aReferenceAndAReasonAreNeeded() {
        assertThat(post(READER, "/api/emergency-access", Map.of("reference", "4711", "reason", REASON))
                        .getBody()
                        .path("detail")
                        .asText())
                .startsWith("reference is not");
        assertThat(post(READER, "/api/emergency-access", Map.of("reference", reference))
                        .getBody()
                        .path("detail")
                        .asText())
                .startsWith("reason is needed");
    }

    @Test
    void thePageAsksListsAndTakesTheAnswer() {
        Browser reader = new Browser(rest).signIn(READER);
        assertThat(reader.submit("/emergency-access", "/emergency-access", Map.of("reference", reference))
                        .getBody())
                .contains("Your reason is needed", "value=\"" + reference + "\"");
        assertThat(reader.submit(
                                "/emergency-access",
                                "/emergency-access",
                                Map.of("reference", reference, "reason", REASON))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FOUND);
        assertThat(reader.open("/emergency-access").getBody()).contains("You asked for this yourself");

        Browser senior = new Browser(rest).signIn(SENIOR);
        String page = senior.open("/emergency-access").getBody();
        assertThat(page).contains("Marmaduke is in a car", "Agree: " + reference);
        String id = desk(SENIOR).path("waiting").findValuesAsText("id").stream()
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(senior.submit("/emergency-access", "/emergency-access/" + id, Map.of("answer", "AGREED"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FOUND);
        assertThat(reader.open("/emergency-access").getBody())
                .contains(" agreed that you read " + reference, "if there is such a case");
        assertThat(new Browser(rest)
                        .signIn("dsl.greenfield")
                        .open("/emergency-access")
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private ResponseEntity<JsonNode> ask(String user, String asked) {
        return post(user, "/api/emergency-access", Map.of("reference", asked, "reason", REASON));
    }

    private void agree(ResponseEntity<JsonNode> request) {
        agree(SENIOR, request);
    }

    private void agree(String senior, ResponseEntity<JsonNode> request) {
        assertThat(request.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(answered(senior, request.getBody().path("id").asText(), "AGREED"))
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    private HttpStatus answered(String user, String id, String answer) {
        return HttpStatus.valueOf(post(user, "/api/emergency-access/" + id + "/answer", Map.of("answer", answer))
                .getStatusCode()
                .value());
    }

    private JsonNode desk(String user) {
        return get(user, "/api/emergency-access").getBody();
    }

    /** What is left of an answer without the values that name the request. */
    private static String shape(JsonNode answer) {
        return answer.toString()
                .replaceAll("YP-2026-[0-9]{7}-[A-Z]", "reference")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("2026-[0-9T:.-]+Z", "moment");
    }

    /** Like a case that never existed. */
    private void assertUnknown(String user, String asked) {
        for (String part : PARTS) {
            ResponseEntity<JsonNode> answer = get(user, "/api/cases/" + asked + part);
            ResponseEntity<JsonNode> never = get(user, "/api/cases/" + NEVER + part);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody().toString().replace(asked, ""))
                    .isEqualTo(never.getBody().toString().replace(NEVER, ""));
        }
    }

    private List<String> recorded() {
        return database.sql("select who || ' ' || kind || ' ' || coalesce(purpose, '-') from audit_entry"
                        + " where case_reference = ? order by recorded_at, place")
                .param(reference)
                .query(String.class)
                .list();
    }

    private String timeline(String user) {
        return get(user, "/api/cases/" + reference + "/timeline").getBody().toString();
    }

    private List<JsonNode> tasks(String user, String asked) {
        JsonNode tasks = get(user, "/engine-rest/task?processInstanceBusinessKey=" + asked)
                .getBody();
        return StreamSupport.stream(tasks.spliterator(), false).toList();
    }

    private static Map<String, Object> facts(String asked) {
        return Map.of(
                "caseReference", asked, "factsAbout", "INCIDENT", "incident_adultInvolved", "YES", "reason", "Known.");
    }

    private ResponseEntity<JsonNode> start(String user, String process, Map<String, Object> answers) {
        return post(user, "/engine-rest/process-definition/key/" + process + "/submit-form", variables(answers));
    }

    private static Map<String, Object> variables(Map<String, ?> answers) {
        Map<String, Object> variables = new java.util.HashMap<>();
        answers.forEach((field, answer) -> variables.put(field, Map.of("value", answer)));
        return Map.of("variables", variables);
    }

    private String reported(String user, Map<String, Object> incident) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> child = Map.of("roles", List.of("DEPICTED", "SHARER"), "ageAtConduct", 15);
        Map<String, Object> report = Map.of("incident", incident, "children", Map.of("A", child));
        return send(user, HttpMethod.POST, "/api/incidents", new HttpEntity<>(report, headers))
                .getBody()
                .path("reference")
                .asText();
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return send(user, HttpMethod.GET, path, HttpEntity.EMPTY);
    }

    private ResponseEntity<JsonNode> post(String user, String path, Object body) {
        return send(user, HttpMethod.POST, path, new HttpEntity<>(body));
    }

    private ResponseEntity<JsonNode> send(String user, HttpMethod method, String path, HttpEntity<?> request) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD).exchange(path, method, request, JsonNode.class);
    }
}
