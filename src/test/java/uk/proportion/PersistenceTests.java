package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
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
import org.springframework.http.HttpStatusCode;
import uk.proportion.access.DemoSignIn;

/** The same child in two cases: recognised by a person, counted for the agency that knows both, hidden from the others (T9). */
@WholeProduct
class PersistenceTests {
    private static final String DSL = "dsl.greenfield";
    private static final String OFFICER = "officer.north";
    private static final String SOCIAL_WORKER = "sw.borough";
    private static final String QUESTION = "Say whether it is the same child";
    private static final List<String> PARTS = List.of("", "/decisions?history=true", "/timeline", "/deadlines");

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MutableClock clock;

    private String name;

    @BeforeEach
    void aChildOfItsOwn() {
        name = "Persis " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    }

    @AfterEach
    void nobodyFailed() {
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
    }

    @Test
    void theSchoolRecognisesAChildOfItsOwnEarlierCase() {
        String earlier = reported(DSL, free());
        String later = reported(DSL, free());

        Task task = question(DSL, later);
        assertThat(task.getName()).isEqualTo(QUESTION + " · Child A · " + later);
        assertThat(engine.getTaskService().getVariables(task.getId()))
                .containsEntry("earlierCase", earlier)
                .containsEntry("earlierChild", "A");
        assertThat(persistence(DSL, later)).isEqualTo("NONE");
        assertThat(answer(DSL, task, "SAME", "NO")).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(persistence(DSL, later)).isEqualTo("REPEAT");
        assertThat(decision(DSL, later, "persistence").path("askedBy").asText()).isEqualTo("SCHOOL");
        assertThat(decision(DSL, later, "intervention-plan").path("result").toString())
                .contains("M14");
        assertThat(decision(DSL, later, "social-care-threshold").path("result").asText())
                .isEqualTo("EARLY_HELP");
        assertThat(questions(DSL, later)).isEmpty();
        assertThat(questions(DSL, earlier)).isEmpty();
        assertThat(persistence(DSL, earlier)).isEqualTo("NONE");
    }

    @Test
    void anEarlierCaseIsAskedAboutOnceEvenWhereTheNameIsWrittenAnotherWay() {
        reported(DSL, free());
        String later = reported(DSL, free());
        answer(DSL, question(DSL, later), "DIFFERENT", null);

        String turned = name.toUpperCase().replaceFirst("(\\S+) (\\S+)", "$2-$1");
        newFacts(DSL, later, Map.of("children", Map.of("A", Map.of("name", turned))));
        assertThat(questions(DSL, later)).isEmpty();
        assertThat(persistence(DSL, later)).isEqualTo("NONE");
    }

    @Test
    void twoEarlierCasesAreComparedOneAfterTheOtherAndMakeItPersistent() {
        reported(DSL, free());
        reported(DSL, free());
        String later = reported(DSL, free());

        answer(DSL, question(DSL, later), "SAME", "NO");
        assertThat(persistence(DSL, later)).isEqualTo("REPEAT");
        answer(DSL, question(DSL, later), "SAME", "NO");
        assertThat(questions(DSL, later)).isEmpty();
        assertThat(persistence(DSL, later)).isEqualTo("PERSISTENT");
        assertThat(decision(DSL, later, "school-response")
                        .path("facts")
                        .path("aggravatedYouth")
                        .asText())
                .isEqualTo("YES");
    }

    @Test
    void whereItHasBecomeMoreSeriousOneEarlierIncidentMakesItPersistent() {
        reported(DSL, free());
        String later = reported(DSL, free());
        answer(DSL, question(DSL, later), "SAME", "YES");
        assertThat(persistence(DSL, later)).isEqualTo("PERSISTENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIFFERENT", "NOT_SURE"})
    void withoutAPersonsYesNothingCounts(String said) {
        reported(DSL, free());
        String later = reported(DSL, free());
        answer(DSL, question(DSL, later), said, null);
        assertThat(persistence(DSL, later)).isEqualTo("NONE");
        assertThat(questions(DSL, later)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SAME,,Since then", ",,Is it the same child"})
    void anAnswerThatLeavesSomethingOpenIsRefused(String said, String escalation, String words) {
        reported(DSL, free());
        String later = reported(DSL, free());
        Map<String, Object> answers = new HashMap<>();
        answers.put("reason", "Same address");
        if (said != null) {
            answers.put("sameChild", said);
        }
        var refused = RestDesk.ofNoCase(rest, engine)
                .claimAndComplete(DSL, question(DSL, later).getId(), answers);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("message").asText()).contains(words);
        assertThat(questions(DSL, later)).hasSize(1);
    }

    @Test
    void aCaseOlderThanTheLookBackIsNotAskedAbout() {
        reported(DSL, free("2024-11-15T09:00:00Z"));
        String later = reported(DSL, free("2026-11-16T09:00:00Z"));
        assertThat(questions(DSL, later)).isEmpty();

        reported(DSL, free("2024-11-17T09:00:00Z"));
        String again = reported(DSL, free("2026-11-16T09:00:01Z"));
        assertThat(questions(DSL, again)).hasSize(1);
    }

    @Test
    void aChildWhoWasForcedBeforeIsAVictimAgainAndNeverPersistent() {
        reported(DSL, child(Map.of("undulyForced", "YES")));
        String later = reported(DSL, free());
        answer(DSL, question(DSL, later), "SAME", "YES");
        assertThat(decision(DSL, later, "persistence")
                        .path("result")
                        .path("persistence")
                        .asText())
                .isEqualTo("NONE");
        assertThat(decision(DSL, later, "persistence")
                        .path("result")
                        .path("flag")
                        .asText())
                .isEqualTo("REPEAT_VICTIMISATION");
    }

    @Test
    void aBirthDateThatIsMendedTakesTheQuestionBack() {
        reported(DSL, free());
        String later = reported(DSL, free());
        assertThat(questions(DSL, later)).hasSize(1);
        newFacts(DSL, later, Map.of("children", Map.of("A", Map.of("dateOfBirth", "2011-01-02"))));
        assertThat(questions(DSL, later)).isEmpty();
        newFacts(DSL, later, Map.of("children", Map.of("A", Map.of("dateOfBirth", "2011-05-31"))));
        assertThat(questions(DSL, later)).hasSize(1);
    }

    @Test
    void policeWhoKnowBothCasesRecogniseTheChildAndTheGateNeedsAnInspector() {
        reported(DSL, policeTold(free()));
        String later = reported(DSL, policeTold(free()));
        newFacts(OFFICER, later, Map.of("crimes", Map.of("c1", willingSharing())));
        assertThat(decision(OFFICER, later, "outcome-21-gate").path("result").asText())
                .isEqualTo("HELD");

        answer(OFFICER, question(OFFICER, later), "SAME", "NO");

        assertThat(persistence(OFFICER, later)).isEqualTo("REPEAT");
        assertThat(persistence(DSL, later)).isEqualTo("NONE");
        JsonNode gate = decision(OFFICER, later, "outcome-21-gate");
        assertThat(gate.path("result").asText()).isEqualTo("OPEN_INSPECTOR");
        assertThat(questions(DSL, later)).hasSize(1);
        assertThat(file(OFFICER, later)
                        .path("crimes")
                        .path(0)
                        .path("aggravating")
                        .path("AF13")
                        .asText())
                .isEqualTo("REPEAT");
        assertThat(file(DSL, later).path("crimes")).isEmpty();
    }

    @Test
    void policeNeverLearnOfTheSchoolsEarlierCase() {
        String earlier = reported(DSL, free());
        String later = reported(DSL, free());
        answer(DSL, question(DSL, later), "SAME", "YES");
        newFacts(DSL, later, Map.of("incident", Map.of("policeAware", "YES")));
        newFacts(OFFICER, later, Map.of("crimes", Map.of("c1", willingSharing())));

        assertThat(questions(OFFICER, later)).isEmpty();
        assertThat(persistence(OFFICER, later)).isEqualTo("NONE");
        assertThat(persistence(DSL, later)).isEqualTo("PERSISTENT");
        assertThat(decision(OFFICER, later, "outcome-21-gate").path("result").asText())
                .isEqualTo("HELD");
        for (String part : PARTS) {
            assertThat(asItIs(read(OFFICER, later, part)))
                    .as(part)
                    .doesNotContain(earlier)
                    .doesNotContain("PERSISTENT")
                    .doesNotContain("EARLY_HELP")
                    .doesNotContain("\"M14\"")
                    .doesNotContain("SAME_CHILD")
                    .doesNotContain("same child")
                    .doesNotContain("\"askedBy\":\"SCHOOL\"")
                    .doesNotContain("Same address");
        }
        assertThat(rest.withBasicAuth(OFFICER, DemoSignIn.PASSWORD)
                        .getForEntity("/api/cases/" + earlier, JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(read(DSL, later, "/timeline").toString()).contains(earlier, "the same child", "Same address");
        assertThat(file(DSL, later).path("stages").toString()).contains("SAME_CHILD");
    }

    @Test
    void anAgencyThatComesInLaterIsAskedAboutItsOwnCasesThen() {
        reported(DSL, policeTold(free()));
        String later = reported(DSL, free());
        assertThat(questions(OFFICER, later)).isEmpty();
        newFacts(DSL, later, Map.of("incident", Map.of("policeAware", "YES")));
        assertThat(questions(OFFICER, later)).hasSize(1);
    }

    @Test
    void socialCaresThresholdGoesByWhatSocialCareKnows() {
        reported(SOCIAL_WORKER, atGreenfield(free()));
        String later = reported(SOCIAL_WORKER, atGreenfield(free()));
        answer(DSL, question(DSL, later), "SAME", "NO");
        assertThat(decision(SOCIAL_WORKER, later, "social-care-threshold")
                        .path("facts")
                        .path("persistence")
                        .asText())
                .isEqualTo("NONE");
        answer(SOCIAL_WORKER, question(SOCIAL_WORKER, later), "SAME", "NO");
        assertThat(decision(SOCIAL_WORKER, later, "social-care-threshold")
                        .path("result")
                        .asText())
                .isEqualTo("EARLY_HELP");
    }

    @Test
    void whatIsStatedThroughTheApiCountsForEverybody() {
        Map<String, Object> report = child(Map.of("undulyForced", "NO", "priorFreeIncidents", 1));
        String reference = reported(DSL, policeTold(report));
        assertThat(persistence(DSL, reference)).isEqualTo("REPEAT");
        assertThat(persistence(OFFICER, reference)).isEqualTo("REPEAT");
    }

    private Map<String, Object> free() {
        return child(Map.of("undulyForced", "NO"));
    }

    private Map<String, Object> free(String reportedAt) {
        Map<String, Object> report = free();
        incident(report).put("reportedAt", reportedAt);
        return report;
    }

    private Map<String, Object> child(Map<String, Object> facts) {
        Map<String, Object> child = new HashMap<>(Map.of(
                "name", name, "dateOfBirth", "2011-05-31", "roles", List.of("DEPICTED", "SHARER"), "hsb", "NONE"));
        List.of("immediateDanger", "significantHarm", "exploitation").forEach(key -> child.put(key, "NO"));
        List.of("parentsProtective", "schoolPlan").forEach(key -> child.put(key, "YES"));
        child.putAll(facts);
        Map<String, Object> incident = new LinkedHashMap<>();
        incident.put("material", "CHILD_PHOTO");
        incident.put("youthProduced", "YES");
        List.of("adultInvolved", "staffAllegation", "lifeThreat", "extortion", "threatToShare")
                .forEach(key -> incident.put(key, "NO"));
        return new HashMap<>(Map.of("incident", incident, "children", Map.of("A", child)));
    }

    private static Map<String, Object> policeTold(Map<String, Object> report) {
        incident(report).put("policeAware", "YES");
        return report;
    }

    private static Map<String, Object> atGreenfield(Map<String, Object> report) {
        incident(report).put("school", "greenfield");
        return report;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> incident(Map<String, Object> report) {
        return (Map<String, Object>) report.get("incident");
    }

    private static Map<String, Object> willingSharing() {
        Map<String, Object> factors = new HashMap<>();
        for (int factor = 1; factor <= 15; factor++) {
            if (factor != 13) {
                factors.put("AF%02d".formatted(factor), "NO");
            }
        }
        return Map.of("person", "A", "pointsToProve", "MADE_OUT", "aggravating", factors);
    }

    private String reported(String user, Map<String, Object> report) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange("/api/incidents", HttpMethod.POST, new HttpEntity<>(report, headers), JsonNode.class)
                .getBody()
                .path("reference")
                .asText();
    }

    private void newFacts(String user, String reference, Map<String, Object> facts) {
        Map<String, Object> request = new HashMap<>(facts);
        request.put("reason", "Somebody said so");
        assertThat(rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                        .postForEntity("/api/cases/" + reference + "/facts", request, JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    private HttpStatusCode answer(String user, Task task, String said, String escalation) {
        Map<String, Object> answers = new HashMap<>(Map.of("sameChild", said, "reason", "Same address"));
        if (escalation != null) {
            answers.put("escalation", escalation);
        }
        return RestDesk.ofNoCase(rest, engine)
                .claimAndComplete(user, task.getId(), answers)
                .getStatusCode();
    }

    private Task question(String user, String reference) {
        assertThat(questions(user, reference)).hasSize(1);
        return questions(user, reference).get(0);
    }

    /** The questions about that case in the task list of that user. */
    private List<Task> questions(String user, String reference) {
        String url = "/engine-rest/task?processInstanceBusinessKey=" + reference;
        List<Task> open = new ArrayList<>();
        rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .getForObject(url, JsonNode.class)
                .forEach(task -> open.add(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.path("id").asText())
                        .singleResult()));
        return open.stream().filter(task -> task.getName().startsWith(QUESTION)).toList();
    }

    private String persistence(String user, String reference) {
        return decision(user, reference, "persistence")
                .path("result")
                .path("persistence")
                .asText();
    }

    private JsonNode decision(String user, String reference, String table) {
        return StreamSupport.stream(read(user, reference, "/decisions").spliterator(), false)
                .filter(decision -> decision.path("decision").asText().equals(table))
                .reduce((one, another) -> {
                    throw new AssertionError(table + " is shown twice");
                })
                .orElseThrow();
    }

    /** Without what would be if a fact were another one. */
    private static String asItIs(JsonNode read) {
        read.findParents("counterfactuals").forEach(decision -> ((ObjectNode) decision).remove("counterfactuals"));
        return read.toString();
    }

    private JsonNode file(String user, String reference) {
        return read(user, reference, "");
    }

    private JsonNode read(String user, String reference, String part) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .getForObject("/api/cases/" + reference + part, JsonNode.class);
    }
}
