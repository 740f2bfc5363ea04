package uk.proportion.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.access.DemoSignIn;

/** The people of a case that is handed over, each by REST. */
final class TransferDesk {
    private final TestRestTemplate rest;

    TransferDesk(TestRestTemplate rest) {
        this.rest = rest;
    }

    String reported(String user, Map<String, Object> incident) {
        return reported(user, incident, Map.of());
    }

    /** @param more about the child than its age and its part */
    String reported(String user, Map<String, Object> incident, Map<String, Object> more) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> child = new HashMap<>(more);
        child.putAll(Map.of("roles", List.of("DEPICTED", "SHARER"), "ageAtConduct", 15));
        Map<String, Object> report = Map.of("incident", incident, "children", Map.of("A", child));
        ResponseEntity<JsonNode> answer = rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange("/api/incidents", HttpMethod.POST, new HttpEntity<>(report, headers), JsonNode.class);
        return answer.getBody().path("reference").asText();
    }

    ResponseEntity<JsonNode> handOver(String user, String reference, String to, String words) {
        Map<String, Object> answers =
                new HashMap<>(Map.of("caseReference", reference, "transferTo", to, "transferReason", "CHILD_MOVED"));
        if (words != null) {
            answers.put("reason", words);
        }
        return send(
                user,
                HttpMethod.POST,
                "/engine-rest/process-definition/key/transfer-case/submit-form",
                variables(answers));
    }

    ResponseEntity<JsonNode> take(String user, String task) {
        return send(user, HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", user));
    }

    ResponseEntity<JsonNode> complete(String user, String task, Map<String, ?> answers) {
        return send(user, HttpMethod.POST, "/engine-rest/task/" + task + "/complete", variables(answers));
    }

    /** Takes the only task of that name and completes it. */
    void done(String user, String reference, String name, Map<String, ?> answers) {
        String task = task(user, reference, name).path("id").asText();
        assertThat(take(user, task).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        ResponseEntity<JsonNode> answer = complete(user, task, answers);
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.NO_CONTENT);
    }

    JsonNode task(String user, String reference, String name) {
        List<JsonNode> tasks = tasks(user, reference);
        return tasks.stream()
                .filter(task -> task.path("name").asText().startsWith(name + " · "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + tasks));
    }

    List<JsonNode> tasks(String user, String reference) {
        JsonNode tasks = get(user, "/engine-rest/task?processInstanceBusinessKey=" + reference)
                .getBody();
        return StreamSupport.stream(tasks.spliterator(), false).toList();
    }

    JsonNode file(String user, String reference) {
        ResponseEntity<JsonNode> answer = get(user, "/api/cases/" + reference);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    ResponseEntity<JsonNode> get(String user, String path) {
        return send(user, HttpMethod.GET, path, null);
    }

    ResponseEntity<JsonNode> send(String user, HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Purpose", "A test reads it");
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange(path, method, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private static Map<String, Object> variables(Map<String, ?> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((field, answer) -> variables.put(field, Map.of("value", answer)));
        return Map.of("variables", variables);
    }
}
