package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.access.DemoSignIn;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;

/** A case that waits for its officer's proposal, worked on by REST, and everything about it that a refusal must leave alone. */
final class RestDesk {
    static final String OFFICER = "officer.north";

    /** The officer's proposal in that case. */
    static final Map<String, Object> PROPOSAL = Map.of(
            "proposedOutcome", "21", "againstVictimPreference", "NO", "rationale", "In the interests of the child.");

    private final TestRestTemplate rest;
    private final ProcessEngine engine;
    private final String reference;

    private RestDesk(TestRestTemplate rest, ProcessEngine engine, String reference) {
        this.rest = rest;
        this.engine = engine;
        this.reference = reference;
    }

    /** A case of SC-02, in which outcome 21 and no other may be proposed. */
    static RestDesk ofACaseToBeProposed(TestRestTemplate rest, ProcessEngine engine, ScenarioRunner runner) {
        Scenario scenario = ScenarioFacts.read(Path.of("src/test/resources/scenarios/SC-02.yaml"))
                .get(0);
        return new RestDesk(rest, engine, runner.start(scenario.stages().get(0)).value());
    }

    /** For reports and tasks of any case. */
    static RestDesk ofNoCase(TestRestTemplate rest, ProcessEngine engine) {
        return new RestDesk(rest, engine, null);
    }

    String reference() {
        return reference;
    }

    ResponseEntity<JsonNode> send(String user, HttpMethod method, String path, Object body) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange(path, method, new HttpEntity<>(body), JsonNode.class);
    }

    /** Takes a task for oneself, as whoever completes it must have done. */
    ResponseEntity<JsonNode> claim(String user, String taskId) {
        return send(user, HttpMethod.POST, "/engine-rest/task/" + taskId + "/claim", Map.of("userId", user));
    }

    ResponseEntity<JsonNode> putBack(String user, String taskId) {
        return send(user, HttpMethod.POST, "/engine-rest/task/" + taskId + "/unclaim", Map.of());
    }

    ResponseEntity<JsonNode> claimAndComplete(String user, String taskId, Map<String, ?> answers) {
        claim(user, taskId);
        return complete(user, taskId, answers);
    }

    ResponseEntity<JsonNode> complete(String user, String taskId, Map<String, ?> answers) {
        return send(user, HttpMethod.POST, "/engine-rest/task/" + taskId + "/complete", variables(answers));
    }

    ResponseEntity<JsonNode> report(String user, String key, Object report) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", key);
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange("/api/incidents", HttpMethod.POST, new HttpEntity<>(report, headers), JsonNode.class);
    }

    /** Sends what must be refused with that status, in these words, and must leave everything as it was. */
    ResponseEntity<JsonNode> refused(HttpStatus status, String words, Supplier<ResponseEntity<JsonNode>> sending) {
        List<Object> before = everything();
        ResponseEntity<JsonNode> answer = sending.get();
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(status);
        assertThat(answer.getBody().path("message").asText()).contains(words);
        assertThat(everything()).isEqualTo(before);
        return answer;
    }

    /** The only open task of this case with that form. */
    Task task(String form) {
        return tasks().stream()
                .filter(task -> task.getCamundaFormRef().getKey().equals(form))
                .findFirst()
                .orElseThrow();
    }

    /** The case file as its officer reads it, the open tasks and whatever the engine holds about them. */
    List<Object> everything() {
        List<Object> everything = new ArrayList<>();
        for (String part : List.of("", "/decisions?history=true", "/timeline")) {
            everything.add(send(OFFICER, HttpMethod.GET, "/api/cases/" + reference + part, null)
                    .getBody());
        }
        tasks().forEach(task -> everything.add(List.of(
                task.getId(),
                task.getName(),
                String.valueOf(task.getAssignee()),
                String.valueOf(task.getDescription()),
                String.valueOf(task.getDueDate()),
                links(task))));
        everything.add(engineVariables());
        everything.add(engine.getRuntimeService().createProcessInstanceQuery().count());
        everything.add(engine.getTaskService().createTaskQuery().count());
        return everything;
    }

    private List<String> links(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getType() + " " + link.getUserId() + " " + link.getGroupId())
                .sorted()
                .toList();
    }

    private Map<String, Object> engineVariables() {
        String[] instances =
                engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .list()
                        .stream()
                        .map(instance -> instance.getId())
                        .toArray(String[]::new);
        Map<String, Object> variables = new TreeMap<>();
        engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .list()
                .forEach(variable ->
                        variables.put(variable.getId() + variable.getName(), String.valueOf(variable.getValue())));
        return variables;
    }

    private List<Task> tasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .initializeFormKeys()
                .orderByTaskId()
                .asc()
                .list();
    }

    static Map<String, Object> variables(Map<String, ?> answers) {
        return Map.of(
                "variables",
                answers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, answer -> Map.of("value", answer.getValue()))));
    }

    /** Does all of it at the same moment, each in a thread of its own. */
    @SafeVarargs
    static <T> List<T> atOnce(Supplier<T>... actions) {
        CyclicBarrier start = new CyclicBarrier(actions.length);
        return Stream.of(actions)
                .map(action -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                start.await();
                            } catch (Exception interrupted) {
                                throw new IllegalStateException(interrupted);
                            }
                            return action.get();
                        },
                        runnable -> new Thread(runnable).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
