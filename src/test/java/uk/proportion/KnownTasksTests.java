package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.proportion.RestDesk.OFFICER;
import static uk.proportion.RestDesk.PROPOSAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.workflow.OpenTaskTable;

/** A task is known to whoever has it and to the groups to which it is offered, as long as that is so; to others it never was. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownTasksTests {
    private static final String SCHOOL = "dsl.greenfield";
    private static final String COLLEAGUE = "supervisor.north";
    private static final String COLLEAGUES = "north-supervisor";
    private static final String NEVER = "00000000-0000-0000-0000-000000000000";

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate database;

    @Autowired
    OpenTaskTable openTasks;

    private RestDesk desk;
    private String task;

    @BeforeAll
    void bringACaseToItsProposal(@Autowired TestRestTemplate rest, @Autowired ScenarioRunner runner) {
        desk = RestDesk.ofACaseToBeProposed(rest, engine, runner);
        task = desk.task("propose-the-outcome").getId();
    }

    @BeforeEach
    void offerItToItsOfficersAlone() {
        heldBy(null);
        engine.getTaskService().deleteCandidateGroup(task, COLLEAGUES);
    }

    @Test
    void aTaskThatNobodyHasTakenIsNotCompleted() {
        desk.refused(HttpStatus.FORBIDDEN, "Take this task first", () -> desk.complete(OFFICER, task, PROPOSAL));
    }

    @Test
    void aTaskThatAColleagueHasTakenIsNotCompleted() {
        engine.getTaskService().addCandidateGroup(task, COLLEAGUES);
        desk.claim(OFFICER, task);
        desk.refused(HttpStatus.FORBIDDEN, "Somebody of your team", () -> desk.complete(COLLEAGUE, task, PROPOSAL));
    }

    @Test
    void aTaskThatAColleagueHasTakenIsNotTakenAwayFromThem() {
        engine.getTaskService().addCandidateGroup(task, COLLEAGUES);
        desk.claim(OFFICER, task);
        Map<String, Object> nobody = new TreeMap<>();
        nobody.put("userId", null);
        desk.refused(
                HttpStatus.FORBIDDEN, "Only your own task", () -> post(COLLEAGUE, "/task/" + task + "/claim", nobody));
        desk.refused(HttpStatus.CONFLICT, "faster", () -> desk.claim(COLLEAGUE, task));
    }

    @Test
    void whoIsNoCandidateAnyMoreLosesTheTaskAtOnce() {
        engine.getTaskService().addCandidateGroup(task, COLLEAGUES);
        assertThat(get(COLLEAGUE, "/task/" + task).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(counted(COLLEAGUE)).isOne();
        engine.getTaskService().deleteCandidateGroup(task, COLLEAGUES);
        assertLost(COLLEAGUE);
    }

    @Test
    void whoHadTheTaskAndLostItKnowsItNoMore() {
        engine.getTaskService().addCandidateGroup(task, COLLEAGUES);
        desk.claim(COLLEAGUE, task);
        engine.getTaskService().deleteCandidateGroup(task, COLLEAGUES);
        assertThat(counted(COLLEAGUE)).isOne();
        heldBy(OFFICER);
        assertLost(COLLEAGUE);
    }

    private void heldBy(String user) {
        database.update("update act_ru_task set assignee_ = ? where id_ = ?", user, task);
        openTasks.renew(List.of(task));
    }

    private void assertLost(String user) {
        assertThat(counted(user)).isZero();
        assertThat(get(user, "/task/" + task).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get(user, "/task/" + task + "/deployed-form").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        desk.refused(HttpStatus.NOT_FOUND, "no such task", () -> desk.claim(user, task));
        desk.refused(HttpStatus.NOT_FOUND, "no such task", () -> desk.complete(user, task, PROPOSAL));
    }

    @Test
    void aTaskLeavesNoRightBehind() {
        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .count())
                .isZero();
    }

    static Stream<List<String>> actsOnATask() {
        return Stream.of(
                List.of("GET", "/task/{task}"),
                List.of("GET", "/task/{task}/form"),
                List.of("GET", "/task/{task}/form-variables"),
                List.of("GET", "/task/{task}/rendered-form"),
                List.of("GET", "/task/{task}/deployed-form"),
                List.of("GET", "/task/{task}/variables"),
                List.of("GET", "/task/{task}/variables/crime"),
                List.of("GET", "/task/{task}/localVariables"),
                List.of("GET", "/task/{task}/identity-links"),
                List.of("GET", "/task/{task}/comment"),
                List.of("GET", "/task/{task}/attachment"),
                List.of("POST", "/task/{task}/claim"),
                List.of("POST", "/task/{task}/unclaim"),
                List.of("POST", "/task/{task}/complete"),
                List.of("POST", "/task/{task}/submit-form"),
                List.of("POST", "/task/{task}/assignee"),
                List.of("POST", "/task/{task}/resolve"),
                List.of("POST", "/task/{task}/delegate"),
                List.of("GET", "/task/count?taskId={task}"),
                List.of("GET", "/history/task/count?taskId={task}"),
                List.of("GET", "/variable-instance/count?taskIdIn={task}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actsOnATask")
    void aTaskOfAnotherAgencyCannotBeToldFromOneThatNeverWas(List<String> act) {
        desk.claim(OFFICER, task);
        Seen never = seen(act, NEVER);
        Seen theirs = seen(act, task);
        assertThat(theirs).isEqualTo(never);
    }

    /** What a stranger gets, and, signing in apart, how often each statement on the engine's tables ran for it. */
    private record Seen(HttpStatus status, String body, Map<String, Integer> statements) {}

    private Seen seen(List<String> act, String id) {
        HttpMethod method = HttpMethod.valueOf(act.get(0));
        String path = "/engine-rest" + act.get(1).replace("{task}", id);
        Object body = method == HttpMethod.POST ? Map.of("userId", SCHOOL) : null;
        database.execute("set query_statistics false");
        database.execute("set query_statistics true");
        ResponseEntity<JsonNode> answer = desk.send(SCHOOL, method, path, body);
        Map<String, Integer> statements = new TreeMap<>();
        database.query(
                "select sql_statement, execution_count from information_schema.query_statistics"
                        + " where lower(sql_statement) like '%act_%' and lower(sql_statement) not like '%act_id_%'"
                        + " and sql_statement not like '%query_statistics%'",
                row -> {
                    statements.put(row.getString(1), row.getInt(2));
                });
        return new Seen(
                HttpStatus.valueOf(answer.getStatusCode().value()),
                String.valueOf(answer.getBody()).replace(id, "{task}"),
                statements);
    }

    @Test
    void theStatementsOfAStrangerAreCounted() {
        assertThat(seen(List.of("POST", "/task/{task}/claim"), task).statements())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"variables", "form-variables"})
    void aTaskShowsTheVariablesThatItsFormNamesAndNoOther(String address) {
        JsonNode shown = get(OFFICER, "/task/" + task + "/" + address).getBody();
        assertThat(shown.fieldNames()).toIterable().contains("outcomeChoices").doesNotContain("crime", "stage");
        assertThat(get(OFFICER, "/task/" + task + "/variables/outcomeChoices").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(get(OFFICER, "/task/" + task + "/variables/stage").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private int counted(String user) {
        return get(user, "/task/count?taskId=" + task).getBody().path("count").asInt();
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return desk.send(user, HttpMethod.GET, "/engine-rest" + path, null);
    }

    private ResponseEntity<JsonNode> post(String user, String path, Object body) {
        return desk.send(user, HttpMethod.POST, "/engine-rest" + path, body);
    }
}
