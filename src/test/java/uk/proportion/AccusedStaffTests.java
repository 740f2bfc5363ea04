package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.scenario.Scenario.Stage;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;

/** Whoever is accused is shut out of the case from that moment; the other one of the school, or the authority, deals with it. */
@WholeProduct
class AccusedStaffTests {
    private static final String LEAD = "dsl.greenfield";
    private static final String HEAD = "head.greenfield";
    private static final String SOCIAL_WORKER = "sw.borough";
    private static final String TELL = "tell-the-lado-and-the-police";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    JdbcTemplate database;

    private RestDesk desk;
    private String name;

    @BeforeEach
    void aChildOfItsOwn() {
        desk = RestDesk.ofNoCase(rest, engine);
        name = "Ambrose " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    }

    @ParameterizedTest
    @CsvSource({
        "SAFEGUARDING_LEAD, dsl.greenfield, head.greenfield, greenfield-head",
        "HEADTEACHER, head.greenfield, dsl.greenfield, greenfield-dsl"
    })
    void whoIsAccusedInTheReportNeverLearnsOfTheCase(String accused, String shutOut, String other, String group) {
        String reference = reported(SOCIAL_WORKER, "YES", accused);
        assertThatThereIsNoCase(shutOut, reference);
        assertThat(status(other, reference)).isEqualTo(HttpStatus.OK);
        assertThat(groups(reference)).contains(group).doesNotContain(groupOf(shutOut));
    }

    @ParameterizedTest
    @CsvSource({
        "SAFEGUARDING_LEAD, dsl.greenfield, head.greenfield, greenfield-head",
        "HEADTEACHER, head.greenfield, dsl.greenfield, greenfield-dsl"
    })
    void whoTurnsOutToBeAccusedLosesTheCaseAtOnceAndGetsItBackWhenItWasSomebodyElse(
            String accused, String shutOut, String other, String group) {
        String reference = reported(SOCIAL_WORKER, "SUSPECTED", null);
        assertThat(status(shutOut, reference)).isEqualTo(HttpStatus.OK);
        List<Task> own = tasks(reference).stream()
                .filter(task -> groups(task).contains(groupOf(shutOut)))
                .toList();
        own.forEach(task -> assertThat(claim(shutOut, task)).isEqualTo(HttpStatus.NO_CONTENT));

        state(SOCIAL_WORKER, reference, Map.of("accusedStaff", accused));

        assertThatThereIsNoCase(shutOut, reference);
        assertThat(status(other, reference)).isEqualTo(HttpStatus.OK);
        assertThat(groups(reference)).doesNotContain(groupOf(shutOut));
        assertThat(tasks(reference))
                .filteredOn(task -> groups(task).contains(group))
                .isNotEmpty()
                .allMatch(task -> !shutOut.equals(task.getAssignee()));
        assertThat(putBack(reference)).isEqualTo(own.size());

        state(SOCIAL_WORKER, reference, Map.of("accusedStaff", "SOMEBODY_ELSE"));
        assertThat(status(shutOut, reference)).isEqualTo(HttpStatus.OK);
        own.forEach(task -> assertThat(groups(task)).containsExactly(groupOf(shutOut)));
    }

    @Test
    void anAllegationThatIsWithdrawnShutsNobodyOut() {
        String reference = reported(SOCIAL_WORKER, "YES", "HEADTEACHER");
        state(SOCIAL_WORKER, reference, Map.of("staffAllegation", "NO"));
        assertThat(status(HEAD, reference)).isEqualTo(HttpStatus.OK);
    }

    @Test
    void whereLeadAndHeadAreAccusedTheAuthorityDealsWithIt() {
        String reference = reported("officer.north", "YES", "BOTH");
        assertThatThereIsNoCase(LEAD, reference);
        assertThatThereIsNoCase(HEAD, reference);
        assertThat(task(reference, TELL))
                .satisfies(task -> assertThat(groups(task)).containsExactly("borough-tm"));
        assertThat(status("tm.borough", reference)).isEqualTo(HttpStatus.OK);
    }

    @Test
    void whoHasReportedItKnowsOfItAnyway() {
        String reference = reported(LEAD, "YES", "SAFEGUARDING_LEAD");
        assertThat(status(LEAD, reference)).isEqualTo(HttpStatus.OK);
        assertThat(groups(reference)).doesNotContain("greenfield-dsl");
    }

    @Test
    void anAccusationInOneSchoolShutsNobodyOutInAnother() {
        String reference = reported("dsl.riverside", "YES", "HEADTEACHER");
        assertThat(status("dsl.riverside", reference)).isEqualTo(HttpStatus.OK);
        assertThatThereIsNoCase("head.riverside", reference);
        assertThat(status(HEAD, reported(LEAD, "YES", "SOMEBODY_ELSE"))).isEqualTo(HttpStatus.OK);
    }

    @Test
    void anAccusedLeadIsNotAskedAboutTheCaseInALaterOne() {
        reported(SOCIAL_WORKER, "YES", "SAFEGUARDING_LEAD");
        String later = reported(LEAD, "NO", null);
        assertThat(tasks(later))
                .noneMatch(task -> task.getCamundaFormRef().getKey().equals("say-whether-it-is-the-same-child"));
    }

    @Test
    void theFormOfTheReportAsksWhomItIsAbout() {
        Map<String, Object> stated = Map.of(
                "incident", Map.of("staffAllegation", "YES", "accusedStaff", "HEADTEACHER"),
                "children", Map.of("A", Map.of("roles", List.of("DEPICTED"))));
        CaseReference reference =
                runner.start(new Stage("start", ScenarioFacts.facts(stated), stated, stated, Map.of()));
        assertThatThereIsNoCase(HEAD, reference.value());
        assertThat(status(LEAD, reference.value())).isEqualTo(HttpStatus.OK);
    }

    private void assertThatThereIsNoCase(String user, String reference) {
        for (String part : List.of("", "/decisions", "/timeline", "/deadlines")) {
            assertThat(desk.send(user, HttpMethod.GET, "/api/cases/" + reference + part, null)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        Map<String, Object> facts = Map.of("incident", Map.of("accusedStaff", "SOMEBODY_ELSE"), "reason", "Not me.");
        assertThat(desk.send(user, HttpMethod.POST, "/api/cases/" + reference + "/facts", facts)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        Map<String, Object> form = Map.of(
                "caseReference", reference,
                "factsAbout", "INCIDENT",
                "incident_accusedStaff", "SOMEBODY_ELSE",
                "reason", "Not me.");
        assertThat(desk.send(
                                user,
                                HttpMethod.POST,
                                "/engine-rest/process-definition/key/add-new-facts/submit-form",
                                RestDesk.variables(form))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private HttpStatus status(String user, String reference) {
        return HttpStatus.valueOf(desk.send(user, HttpMethod.GET, "/api/cases/" + reference, null)
                .getStatusCode()
                .value());
    }

    private HttpStatus claim(String user, Task task) {
        return HttpStatus.valueOf(
                desk.send(user, HttpMethod.POST, "/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", user))
                        .getStatusCode()
                        .value());
    }

    private void state(String user, String reference, Map<String, Object> incident) {
        assertThat(desk.send(
                                user,
                                HttpMethod.POST,
                                "/api/cases/" + reference + "/facts",
                                Map.of("incident", incident, "reason", "Somebody said so."))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    private Task task(String reference, String form) {
        return tasks(reference).stream()
                .filter(task -> task.getCamundaFormRef().getKey().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private List<Task> tasks(String reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .initializeFormKeys()
                .list();
    }

    private List<String> groups(String reference) {
        return tasks(reference).stream().flatMap(task -> groups(task).stream()).toList();
    }

    private List<String> groups(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .toList();
    }

    private int putBack(String reference) {
        return database.queryForObject(
                "select count(*) from audit_entry where kind = 'TASK_PUT_BACK' and case_reference = ?",
                Integer.class,
                reference);
    }

    private static String groupOf(String user) {
        String[] parts = user.split("\\.");
        return parts[1] + "-" + parts[0];
    }

    private String reported(String user, String staffAllegation, String accused) {
        Map<String, Object> incident = new HashMap<>(
                Map.of("material", "CHILD_PHOTO", "youthProduced", "YES", "staffAllegation", staffAllegation));
        List.of("adultInvolved", "lifeThreat", "extortion", "threatToShare").forEach(key -> incident.put(key, "NO"));
        if (accused != null) {
            incident.put("accusedStaff", accused);
        }
        if (!user.startsWith("dsl")) {
            incident.put("school", "greenfield");
        }
        Map<String, Object> child =
                Map.of("roles", List.of("DEPICTED", "SHARER"), "name", name, "dateOfBirth", "2011-05-31");
        ResponseEntity<JsonNode> answer = desk.report(
                user, UUID.randomUUID().toString(), Map.of("incident", incident, "children", Map.of("A", child)));
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.CREATED);
        return answer.getBody().path("reference").asText();
    }
}
