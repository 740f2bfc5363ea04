package uk.proportion.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.Browser;
import uk.proportion.access.DemoSignIn;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;

/** A case that was worked as far as it goes, and its open reviews, answered by REST as the right user. */
final class ReviewDesk {
    static final String REASON = "Talked through again.";
    private static final String FORM = "review-the-decision";

    private final TestRestTemplate rest;
    private final ProcessEngine engine;
    private final ScenarioRunner runner;
    private final Path folder;

    ReviewDesk(TestRestTemplate rest, ProcessEngine engine, ScenarioRunner runner, Path folder) {
        this.rest = rest;
        this.engine = engine;
        this.runner = runner;
        this.folder = folder;
    }

    /** Plays a case in the format of the scenarios until nothing changes. */
    String play(String facts) {
        try {
            Path file = Files.writeString(folder.resolve("case.yaml"), "id: own\n" + facts);
            return runner.start(ScenarioFacts.read(file).get(0).stages().get(0)).value();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    List<Task> open(String reference) {
        return tasks(reference).stream()
                .filter(task -> task.getCamundaFormRef().getKey().equals(FORM))
                .toList();
    }

    List<String> forms(String reference) {
        return tasks(reference).stream()
                .map(task -> task.getCamundaFormRef().getKey())
                .toList();
    }

    /** The page of that user's task with this form. */
    ResponseEntity<String> page(String user, String reference, String form) {
        String task = tasks(reference).stream()
                .filter(one -> one.getCamundaFormRef().getKey().equals(form))
                .findFirst()
                .orElseThrow()
                .getId();
        return new Browser(rest).signIn(user).open("/tasks/" + task);
    }

    List<String> groupsOf(String reference, String decision) {
        return open(reference).stream()
                .filter(task -> decision.equals(variable(task, "reviewedDecision")))
                .map(this::group)
                .toList();
    }

    Object correctedFacts(String reference, String decision) {
        return open(reference).stream()
                .filter(task -> decision.equals(variable(task, "reviewedDecision")))
                .map(task -> variable(task, "correctedFacts"))
                .findFirst()
                .orElseThrow();
    }

    /** That user answers every review that is theirs. */
    void answer(String user, String reference, String answer) {
        String group = user.substring(user.indexOf('.') + 1) + "-" + user.substring(0, user.indexOf('.'));
        open(reference).stream().filter(task -> group(task).equals(group)).forEach(task -> {
            ResponseEntity<String> completed = complete(user, task.getId(), answer);
            assertThat(completed.getStatusCode()).as(completed.getBody()).isEqualTo(HttpStatus.NO_CONTENT);
        });
    }

    private ResponseEntity<String> complete(String user, String task, String answer) {
        Map<String, Object> answers = Map.of(
                "variables", Map.of("decisionReview", Map.of("value", answer), "reason", Map.of("value", REASON)));
        send(user, task, "/claim", Map.of("userId", user));
        return send(user, task, "/complete", answers);
    }

    private ResponseEntity<String> send(String user, String task, String act, Map<String, ?> body) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange("/engine-rest/task/" + task + act, HttpMethod.POST, new HttpEntity<>(body), String.class);
    }

    private List<Task> tasks(String reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .initializeFormKeys()
                .list();
    }

    private String group(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    private Object variable(Task task, String key) {
        return engine.getTaskService().getVariable(task.getId(), key);
    }
}
