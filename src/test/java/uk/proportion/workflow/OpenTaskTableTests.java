package uk.proportion.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import uk.proportion.MutableClock;
import uk.proportion.WholeProduct;
import uk.proportion.access.DemoSignIn;
import uk.proportion.access.ShippedList;
import uk.proportion.access.TaskCriteria;
import uk.proportion.access.User;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;

/** The table of open tasks is what the engine has, whatever happens to a task; and the lists made of it are Tasklist's. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenTaskTableTests {
    private static final int ALL = 100_000;

    @Autowired
    OpenTaskTable table;

    @Autowired
    OwnTasks ownTasks;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ScenarioRunner runner;

    private CaseReference reference;

    @BeforeAll
    void someCases() {
        for (String scenario : List.of("SC-01", "SC-03", "SC-18")) {
            reference = runner.start(ScenarioFacts.read(Path.of("src/test/resources/scenarios", scenario + ".yaml"))
                    .get(0)
                    .stages()
                    .get(0));
        }
    }

    @Test
    void everyOpenTaskOfACaseIsKeptWithTheOrganisationsThatItIsOfferedTo() {
        assertThat(table.differing()).isEmpty();
        assertThat(jdbc.queryForList(
                        "select distinct task from open_task where case_reference = ?",
                        String.class,
                        reference.value()))
                .containsExactlyInAnyOrderElementsOf(
                        open().stream().map(Task::getId).toList());
        assertThat(jdbc.queryForList(
                        "select organisation from open_task where case_reference = ?", String.class, reference.value()))
                .isNotEmpty()
                .doesNotContainNull();
    }

    @Test
    void whatChangesAFieldOfATaskOrWhomItIsOfferedToIsKeptAtOnce() {
        Task task = open().get(0);
        task.setPriority(75);
        task.setDueDate(Date.from(Instant.parse("2030-01-01T10:00:00Z")));
        task.setFollowUpDate(Date.from(Instant.parse("2029-01-01T10:00:00Z")));
        tasks.saveTask(task);
        assertThat(row(task))
                .containsEntry("PRIORITY", 75)
                .satisfies(row -> assertThat(row.get("DUE").toString()).startsWith("2030-01-01"))
                .satisfies(row -> assertThat(row.get("WAITS_UNTIL").toString()).startsWith("2029-01-01"));

        tasks.addCandidateGroup(task.getId(), "north-inspector");
        assertThat(offers(task)).contains("north-inspector");
        tasks.deleteCandidateGroup(task.getId(), "north-inspector");
        assertThat(offers(task)).isNotEmpty().doesNotContain("north-inspector");
        assertThat(table.differing()).isEmpty();
    }

    @Test
    void whoTakesATaskAndPutsItBackStandsThereOnlyMeanwhile() {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskCandidateGroup("north-officer")
                .list()
                .get(0);
        act("officer.north", task, "claim", Map.of("userId", "officer.north"));
        assertThat(row(task)).containsEntry("ASSIGNEE", "officer.north");
        act("officer.north", task, "unclaim", Map.of());
        assertThat(row(task)).containsEntry("ASSIGNEE", null);
        assertThat(table.differing()).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotKept() {
        Task task = open().get(0);
        Object before = row(task).get("PRIORITY");
        transaction.executeWithoutResult(status -> {
            tasks.setPriority(task.getId(), 99);
            assertThat(row(task)).containsEntry("PRIORITY", 99);
            status.setRollbackOnly();
        });
        assertThat(row(task)).containsEntry("PRIORITY", before);
        assertThat(table.differing()).isEmpty();
    }

    @Test
    void aTaskThatEndsWithItsProcessIsKeptNoMore() {
        CaseReference other = runner.start(ScenarioFacts.read(Path.of("src/test/resources/scenarios/SC-01.yaml"))
                .get(0)
                .stages()
                .get(0));
        List<String> instances = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(other.value())
                .rootProcessInstances()
                .list()
                .stream()
                .map(one -> one.getId())
                .toList();
        assertThat(instances).isNotEmpty();
        instances.forEach(instance -> runtime.deleteProcessInstance(instance, "test"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from open_task where case_reference = ?", Integer.class, other.value()))
                .isZero();
        assertThat(table.differing()).isEmpty();
    }

    @Test
    void aRowThatIsMissingOrBentIsFoundAndReadAnew() {
        List<Task> open = open();
        jdbc.update("delete from open_task where task = ?", open.get(0).getId());
        jdbc.update("insert into open_task (task, group_id, process, version, step, name, since, priority)"
                + " values ('gone', '', 'joint-case', 1, 'x', 'x', current_timestamp, 50)");
        assertThat(table.differing())
                .containsExactlyInAnyOrder("gone", open.get(0).getId());
        table.renew(table.differing());
        assertThat(table.differing()).isEmpty();
        assertThat(offers(open.get(0))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dsl.greenfield greenfield-dsl",
                "head.greenfield greenfield-head",
                "officer.north north-officer",
                "supervisor.north north-supervisor",
                "inspector.north north-inspector",
                "ddm.north north-ddm",
                "registrar.north north-registrar",
                "sw.borough borough-sw",
                "tm.borough borough-tm",
                "manager partnership-manager"
            })
    void everybodysListsHoldWhatTasklistsFiltersHold(String person) {
        // The engine's clock stands where the product's does, wherever other tests have left either
        clock.standAt(clock.instant());
        String name = person.split(" ")[0];
        User user = User.of(name, List.of(person.split(" ")[1])).orElseThrow();
        Map<String, TaskCriteria> shipped =
                ShippedList.all().stream().collect(Collectors.toMap(ShippedList::code, ShippedList::tasks));
        Map<String, Long> counts = ownTasks.count(user, shipped);
        int compared = 0;
        for (JsonNode filter : ask(name, "/filter?resourceType=Task")) {
            String code = filter.path("properties").path("code").asText();
            List<String> theirs = new ArrayList<>();
            ask(name, "/filter/" + filter.path("id").asText() + "/list")
                    .forEach(task -> theirs.add(task.path("id").asText()));
            assertThat(ownTasks.page(user, shipped.get(code), 0, ALL))
                    .as(code)
                    .extracting(WorkItem::id)
                    .containsExactlyInAnyOrderElementsOf(theirs);
            assertThat(counts.get(code)).as(code).isEqualTo(theirs.size());
            compared++;
        }
        assertThat(compared).isGreaterThanOrEqualTo(5);
        List<String> everything = new ArrayList<>();
        ask(name, "/task").forEach(task -> everything.add(task.path("id").asText()));
        assertThat(ownTasks.page(user, TaskCriteria.ANY, 0, ALL))
                .extracting(WorkItem::id)
                .containsExactlyInAnyOrderElementsOf(everything);
    }

    @Test
    void whoHasTwoRolesMeetsATaskThatIsOfferedToBothOnce() {
        User user = User.of("both.north", List.of("north-officer", "north-supervisor"))
                .orElseThrow();
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskCandidateGroup("north-officer")
                .list()
                .get(0);
        tasks.addCandidateGroup(task.getId(), "north-supervisor");
        List<String> once = tasks
                .createTaskQuery()
                .taskCandidateGroupIn(List.of("north-officer", "north-supervisor"))
                .includeAssignedTasks()
                .list()
                .stream()
                .map(Task::getId)
                .distinct()
                .toList();

        assertThat(ownTasks.page(user, TaskCriteria.ANY, 0, ALL))
                .extracting(WorkItem::id)
                .contains(task.getId())
                .containsExactlyInAnyOrderElementsOf(once);
        assertThat(ownTasks.count(user, Map.of("all", TaskCriteria.ANY))).containsEntry("all", (long) once.size());
        tasks.deleteCandidateGroup(task.getId(), "north-supervisor");
    }

    private void act(String user, Task task, String what, Map<String, Object> body) {
        assertThat(rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                        .postForEntity("/engine-rest/task/" + task.getId() + "/" + what, body, Void.class)
                        .getStatusCode()
                        .is2xxSuccessful())
                .as(what)
                .isTrue();
    }

    private JsonNode ask(String user, String address) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD).getForObject("/engine-rest" + address, JsonNode.class);
    }

    private List<Task> open() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .orderByTaskId()
                .asc()
                .list();
    }

    private Map<String, Object> row(Task task) {
        return jdbc.queryForList("select * from open_task where task = ?", task.getId())
                .get(0);
    }

    private List<String> offers(Task task) {
        return jdbc.queryForList("select group_id from open_task where task = ?", String.class, task.getId());
    }
}
