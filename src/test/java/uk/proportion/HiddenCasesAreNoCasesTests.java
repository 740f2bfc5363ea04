package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.shared.CaseReference;

/** A case that somebody may not know of and one that never existed: the same statements, the same answer, everywhere. */
@WholeProduct
class HiddenCasesAreNoCasesTests {
    private static final String OFFICER = "officer.north";
    private static final String DSL = "dsl.greenfield";
    private static final String NAME = "Hidden Harriet";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    private RestDesk desk;
    private String neverExisted;

    @BeforeEach
    void aReferenceOfNoCase() {
        desk = RestDesk.ofNoCase(rest, engine);
        neverExisted = CaseReference.random(2026, new Random(7)).value();
    }

    /** Every way in that takes a reference. */
    enum Door {
        FILE("", null),
        DECISIONS("/decisions", null),
        HISTORY("/decisions?history=true", null),
        TIMELINE("/timeline", null),
        DEADLINES("/deadlines", null),
        FACTS("/facts", Map.of("incident", Map.of("extortion", "YES"), "reason", "Because.")),
        FACTS_WITHOUT_REASON("/facts", Map.of("incident", Map.of("extortion", "YES"))),
        CRIMES("/facts", Map.of("crimes", Map.of("c7", Map.of("person", "Z")), "reason", "Because.")),
        START_FORM(null, null),
        START_FORM_ABOUT_A_CHILD(null, null);

        private final String part;
        private final Object body;

        Door(String part, Object body) {
            this.part = part;
            this.body = body;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCaseThatTheSchoolHandlesCannotBeToldFromOneThatNeverExisted(Door door) {
        String handledBySchool = reported(DSL);
        String ofAnotherForce = reported("officer.south");
        // The first to open a form reads it from the database
        open(door, neverExisted);
        Statements.Observed<Answer> absent = Statements.of(() -> open(door, neverExisted));

        assertThat(absent.answer().status()).isEqualTo(HttpStatus.NOT_FOUND.value());
        assertThat(absent.statements()).anyMatch(sql -> sql.contains("referral"));
        for (String hidden : List.of(handledBySchool, ofAnotherForce)) {
            Statements.Observed<Answer> refused = Statements.of(() -> open(door, hidden));
            assertThat(refused.answer()).isEqualTo(absent.answer());
            assertThat(aboutTheCase(refused)).isEqualTo(aboutTheCase(absent));
        }
    }

    /** Who asks is remembered for a few seconds, whatever they ask for. */
    private static List<String> aboutTheCase(Statements.Observed<Answer> observed) {
        return observed.statements().stream()
                .filter(sql -> !sql.contains("ACT_ID_"))
                .toList();
    }

    /** What anybody can see of an answer; the reference that was asked for is in it, whatever the answer is. */
    private record Answer(int status, Set<String> headers, String length, String body) {}

    private Answer open(Door door, String reference) {
        ResponseEntity<JsonNode> answer = switch (door) {
            case START_FORM -> startForm(reference, Map.of("factsAbout", "INCIDENT", "incident_extortion", "YES"));
            case START_FORM_ABOUT_A_CHILD ->
                startForm(reference, Map.of("factsAbout", "CHILD", "childLetter", "Q", "child_send", "YES"));
            default ->
                desk.send(
                        OFFICER,
                        door.body == null ? HttpMethod.GET : HttpMethod.POST,
                        "/api/cases/" + reference + door.part,
                        door.body);
        };
        return new Answer(
                answer.getStatusCode().value(),
                new TreeSet<>(answer.getHeaders().keySet()),
                answer.getHeaders().getFirst("Content-Length"),
                String.valueOf(answer.getBody()).replace(reference, "REFERENCE"));
    }

    private ResponseEntity<JsonNode> startForm(String reference, Map<String, Object> stated) {
        Map<String, Object> answers = new HashMap<>(stated);
        answers.putAll(Map.of("caseReference", reference, "reason", "Because."));
        return desk.send(
                OFFICER,
                HttpMethod.POST,
                "/engine-rest/process-definition/key/add-new-facts/submit-form",
                RestDesk.variables(answers));
    }

    @Test
    void theKeyOfAnotherOrganisationsReportIsAKeyLikeAnyOther() {
        String key = UUID.randomUUID().toString();
        String schools =
                desk.report(DSL, key, report()).getBody().path("reference").asText();
        ResponseEntity<JsonNode> polices = desk.report(OFFICER, key, report());
        ResponseEntity<JsonNode> fresh = desk.report(OFFICER, UUID.randomUUID().toString(), report());

        assertThat(polices.getStatusCode()).isEqualTo(fresh.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(polices.getBody().path("reference").asText()).isNotEqualTo(schools);
        assertThat(desk.send(OFFICER, HttpMethod.GET, "/api/cases/" + schools, null)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aReportAboutAChildOfAHiddenCaseReadsAsAnyOther() {
        reported(DSL);
        String polices = reported(OFFICER);
        List<String> read = new ArrayList<>();
        for (String part : List.of("", "/decisions?history=true", "/timeline", "/deadlines")) {
            read.add(String.valueOf(desk.send(OFFICER, HttpMethod.GET, "/api/cases/" + polices + part, null)
                    .getBody()));
        }
        assertThat(read).noneMatch(text -> text.contains("SAME_CHILD") || text.contains("same child"));
        JsonNode tasks = desk.send(
                        OFFICER, HttpMethod.GET, "/engine-rest/task?processInstanceBusinessKey=" + polices, null)
                .getBody();
        assertThat(tasks.findValuesAsText("name")).noneMatch(name -> name.contains("same child"));
    }

    @Test
    void healthAndItsKindCountNothing() {
        ResponseEntity<String> health = rest.getForEntity("/actuator/health", String.class);
        reported(DSL);
        assertThat(rest.getForEntity("/actuator/health", String.class).getBody())
                .isEqualTo(health.getBody());
        for (String path : List.of("/actuator/metrics", "/actuator/prometheus", "/actuator/info")) {
            assertThat(desk.send(OFFICER, HttpMethod.GET, path, null).getStatusCode())
                    .isIn(HttpStatus.NOT_FOUND, HttpStatus.FORBIDDEN, HttpStatus.FOUND);
        }
    }

    private String reported(String user) {
        ResponseEntity<JsonNode> answer = desk.report(user, UUID.randomUUID().toString(), report());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return answer.getBody().path("reference").asText();
    }

    private static Map<String, Object> report() {
        Map<String, Object> incident = new HashMap<>(Map.of("material", "CHILD_PHOTO", "youthProduced", "YES"));
        List.of("adultInvolved", "staffAllegation", "lifeThreat", "extortion", "threatToShare")
                .forEach(key -> incident.put(key, "NO"));
        Map<String, Object> child =
                Map.of("roles", List.of("DEPICTED", "SHARER"), "name", NAME, "dateOfBirth", "2011-05-31");
        return Map.of("incident", incident, "children", Map.of("A", child));
    }
}
