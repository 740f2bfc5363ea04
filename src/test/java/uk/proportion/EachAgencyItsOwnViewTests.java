package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import uk.proportion.scenario.Leaks;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Each agency reads its own part of a case, and nothing by which it could tell what the others know. */
@WholeProduct
class EachAgencyItsOwnViewTests {
    private static final String DSL = "dsl.greenfield";
    private static final String OFFICER = "officer.north";
    private static final String SOCIAL_WORKER = "sw.borough";
    private static final String INTELLIGENCE = "Source says there is a second handset.";
    private static final List<String> PARTS = List.of("", "/decisions?history=true", "/timeline", "/deadlines");

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    Leaks leaks;

    private RestDesk desk;
    private String name;

    @BeforeEach
    void aChildOfItsOwn() {
        desk = RestDesk.ofNoCase(rest, engine);
        name = "Ottilie " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    }

    @Test
    void whatPoliceStateOfACrimeChangesNothingThatTheOthersRead() {
        String reference = reported(SOCIAL_WORKER, true);
        state(OFFICER, reference, Map.of("crimes", Map.of("c1", crime("NO"))));
        Map<String, String> school = read(DSL, reference);
        Map<String, String> socialCare = read(SOCIAL_WORKER, reference);
        Map<String, String> police = read(OFFICER, reference);

        state(OFFICER, reference, Map.of("crimes", Map.of("c1", crime("YES"))));
        state(OFFICER, reference, Map.of("crimes", Map.of("c1", crime("NO"))));
        state(OFFICER, reference, Map.of("crimes", Map.of("c1", crime("YES"), "c2", crime("SUSPECTED"))));

        assertThat(read(OFFICER, reference)).isNotEqualTo(police);
        assertThat(read(OFFICER, reference).toString()).contains(INTELLIGENCE, "\"aggravatedYouth\":\"YES\"");
        assertThat(read(DSL, reference)).isEqualTo(school);
        assertThat(read(SOCIAL_WORKER, reference)).isEqualTo(socialCare);
    }

    @Test
    void thatTheSchoolRecognisesAChildChangesNothingThatThePoliceRead() {
        reported(DSL, false);
        reported(DSL, false);
        String later = reported(DSL, true);
        Map<String, String> police = read(OFFICER, later);
        Map<String, String> school = read(DSL, later);

        answerAll(later);

        assertThat(read(DSL, later)).isNotEqualTo(school);
        assertThat(read(DSL, later).toString()).contains("PERSISTENT");
        assertThat(read(OFFICER, later)).isEqualTo(police);
    }

    @Test
    void whatTheSchoolKnewBeforeItReferredIsNotThereAfterwards() {
        reported(DSL, false);
        reported(DSL, false);
        String later = reported(DSL, false);
        answerAll(later);
        state(DSL, later, Map.of("incident", Map.of("policeAware", "YES")));

        assertThat(read(OFFICER, later)
                        .toString()
                        // What would be if a fact were another one is in the tables that everybody can read
                        .replaceAll("\"counterfactuals\":\\[.*?\\],\"tableVersion\"", ""))
                .doesNotContain("PERSISTENT")
                .doesNotContain("ENHANCED_REVIEW")
                .doesNotContain("enhancedDecision")
                .doesNotContain("M14\",")
                .doesNotContain("no longer applies");
    }

    @Test
    void whatPoliceWriteIsForPoliceToRead() {
        String reference = reported(SOCIAL_WORKER, true);
        Map<String, Object> stated = Map.of("extortion", "SUSPECTED", "summary", INTELLIGENCE + " In the summary.");
        state(OFFICER, reference, Map.of("incident", stated));

        assertThat(read(OFFICER, reference).toString()).contains(INTELLIGENCE, "In the summary.");
        for (String other : List.of(DSL, SOCIAL_WORKER)) {
            assertThat(read(other, reference).toString())
                    .contains("\"extortion\":\"SUSPECTED\"", "As it was reported.")
                    .doesNotContain(INTELLIGENCE);
        }
    }

    @Test
    void whatASocialWorkerWritesIsForSocialCareToRead() {
        String reference = reported(DSL, true);
        state(DSL, reference, Map.of("children", Map.of("A", Map.of("significantHarm", "YES"))));
        state(DSL, reference, Map.of("incident", Map.of("lifeThreat", "YES")));
        assertThat(read(OFFICER, reference).toString()).doesNotContain("enhancedDecision");
        assertThat(desk.send(DSL, HttpMethod.POST, "/api/cases/" + reference + "/facts", s47Result())
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private static Map<String, Object> s47Result() {
        return Map.of("children", Map.of("A", Map.of("s47Result", "CONFERENCE")), "reason", "Heard so.");
    }

    @Test
    void ofARecordedCrimeASchoolReadsThatItIsRecordedAndItsOutcome() {
        Scenario scenario = ScenarioFacts.read(Path.of("src/test/resources/scenarios/SC-02.yaml"))
                .get(0);
        CaseReference reference = runner.start(scenario.stages().get(0));
        JsonNode crimes = leaks.read(reference, Agency.SCHOOL).get("file").path("crimes");
        assertThat(crimes).isNotEmpty();
        TreeSet<String> keys = new TreeSet<>();
        crimes.path(0).fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .containsExactly("alreadyRecorded", "id", "outcome", "person", "personLabel", "recordedAt", "victim");
        assertThat(leaks.read(reference, Agency.POLICE)
                        .get("file")
                        .path("crimes")
                        .path(0)
                        .path("forceReference")
                        .asText())
                .isNotBlank();
    }

    @Test
    void aCrimeThatIsOnlyPutForwardIsThePolicesOwn() {
        String reference = reported(DSL, true);
        state(OFFICER, reference, Map.of("crimes", Map.of("c1", crime("NO"))));
        assertThat(read(OFFICER, reference).get("")).contains("\"id\":\"c1\"");
        assertThat(read(DSL, reference).toString()).doesNotContain("c1");
    }

    private void answerAll(String reference) {
        List<Task> questions = questions(reference);
        while (!questions.isEmpty()) {
            Map<String, Object> answers = Map.of("sameChild", "SAME", "escalation", "YES", "reason", "Same address");
            assertThat(desk.claimAndComplete(DSL, questions.get(0).getId(), answers)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NO_CONTENT);
            questions = questions(reference);
        }
    }

    private List<Task> questions(String reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("UserTask_SayWhetherItIsTheSameChild")
                .list();
    }

    private String reported(String user, boolean policeTold) {
        Map<String, Object> incident = new HashMap<>(
                Map.of("material", "CHILD_PHOTO", "youthProduced", "YES", "summary", "As it was reported."));
        List.of("adultInvolved", "staffAllegation", "lifeThreat", "extortion", "threatToShare")
                .forEach(key -> incident.put(key, "NO"));
        if (policeTold) {
            incident.put("policeAware", "YES");
        }
        if (!user.startsWith("dsl")) {
            incident.put("school", "greenfield");
        }
        Map<String, Object> child = Map.of(
                "roles",
                List.of("DEPICTED", "SHARER"),
                "undulyForced",
                "NO",
                "name",
                name,
                "dateOfBirth",
                "2011-05-31");
        return desk.report(
                        user,
                        UUID.randomUUID().toString(),
                        Map.of("incident", incident, "children", Map.of("A", child)))
                .getBody()
                .path("reference")
                .asText();
    }

    private static Map<String, Object> crime(String factors) {
        Map<String, Object> aggravating = new HashMap<>();
        List.of("AF06", "AF07", "AF14").forEach(factor -> aggravating.put(factor, factors));
        return Map.of(
                "person", "A", "pointsToProve", "MADE_OUT", "aggravating", aggravating, "evidenceSufficient", "YES");
    }

    private void state(String user, String reference, Map<String, Object> facts) {
        Map<String, Object> request = new HashMap<>(facts);
        request.put("reason", user.equals(OFFICER) ? INTELLIGENCE : "Somebody said so");
        assertThat(desk.send(user, HttpMethod.POST, "/api/cases/" + reference + "/facts", request)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    private Map<String, String> read(String user, String reference) {
        Map<String, String> read = new LinkedHashMap<>();
        PARTS.forEach(part -> read.put(
                part,
                desk.send(user, HttpMethod.GET, "/api/cases/" + reference + part, null)
                        .getBody()
                        .toString()));
        return read;
    }
}
