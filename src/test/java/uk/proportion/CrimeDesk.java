package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.access.DemoSignIn;
import uk.proportion.shared.CaseReference;

/** The crimes of one case, worked on by REST in the names of the people who do it. */
public final class CrimeDesk {
    public static final String OFFICER = "officer.north";
    public static final String SUPERVISOR = "supervisor.north";
    public static final String WORDS = "Plain factual words.";

    /** Everybody has been told, and the child heard where nobody had before. */
    public static final Map<String, Object> TOLD = Map.of(
            "victimTold", "YES",
            "suspectTold", "YES",
            "appropriateAdult", "NOT_NEEDED",
            "wishesAsked", "YES",
            "wishes", WORDS,
            "parentsContacted", "YES");

    /** All that a proportionate response asks for. */
    public static final Map<String, Object> RESPONDED =
            Map.of("doneChildren", true, "doneParents", true, "doneSchool", true, "doneRemoval", true);

    private final TestRestTemplate rest;
    private final ProcessEngine engine;
    private final CaseReference reference;

    public CrimeDesk(TestRestTemplate rest, ProcessEngine engine, CaseReference reference) {
        this.rest = rest;
        this.engine = engine;
        this.reference = reference;
    }

    /** A case that police report by the API. */
    public static CrimeDesk reported(TestRestTemplate rest, ProcessEngine engine, String key, Object report) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", key);
        ResponseEntity<JsonNode> answer = rest.withBasicAuth(OFFICER, DemoSignIn.PASSWORD)
                .exchange("/api/incidents", HttpMethod.POST, new HttpEntity<>(report, headers), JsonNode.class);
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.CREATED);
        return new CrimeDesk(
                rest,
                engine,
                new CaseReference(answer.getBody().path("reference").asText()));
    }

    /** Completes the open task of that form about that crime, which must be accepted. */
    public void done(String user, String form, String crime, Map<String, ?> answers) {
        ResponseEntity<JsonNode> answer = complete(user, form, crime, answers);
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.NO_CONTENT);
    }

    /** Sends answers that must be refused in these words and leave the case as it was; the task is put back. */
    public void refused(String words, String user, String form, String crime, Map<String, ?> answers) {
        List<Object> before = everything();
        ResponseEntity<JsonNode> answer = complete(user, form, crime, answers);
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).contains(words);
        assertThat(everything()).isEqualTo(before);
        send(user, HttpMethod.POST, "/engine-rest/task/" + open(form, crime) + "/unclaim", Map.of());
    }

    /** From the proposal to the signatures. */
    public void propose(String crime, String code, Map<String, ?> more) {
        Map<String, Object> proposal = new java.util.HashMap<>(more);
        proposal.putAll(Map.of("proposedOutcome", code, "againstVictimPreference", "NO", "rationale", WORDS));
        done(OFFICER, "propose-the-outcome", crime, proposal);
        done(OFFICER, "read-the-impact", crime, Map.of("impactRead", "YES"));
        done(OFFICER, "tell-the-people-concerned", crime, TOLD);
    }

    public void sign(String user, String form, String crime) {
        done(user, form, crime, Map.of("approval", "APPROVED", "doneImpactRead", true, "rationale", WORDS));
    }

    public void confirm(String crime) {
        done(OFFICER, "confirm-the-outcome", crime, Map.of("doneConfirmed", true, "rationale", WORDS));
    }

    public HttpStatus newFacts(String user, Map<String, ?> crimes) {
        return facts(user, Map.of("crimes", crimes, "reason", WORDS));
    }

    /** States new facts of whatever subject, with their reason. */
    public HttpStatus facts(String user, Map<String, ?> facts) {
        return status(send(user, HttpMethod.POST, "/api/cases/" + reference + "/facts", facts));
    }

    /** Sends answers to a task that may be gone. */
    public HttpStatus completeTask(String user, String id, Map<String, ?> answers) {
        return status(sendAnswers(user, id, answers));
    }

    /** The crime as its officer reads it. */
    public JsonNode crime(String id) {
        return StreamSupport.stream(read("").path("crimes").spliterator(), false)
                .filter(crime -> crime.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The decisions of a crime as code and state, the earliest first. */
    public List<String> history(String crime) {
        return StreamSupport.stream(crime(crime).path("recordingDecisions").spliterator(), false)
                .map(decision -> decision.path("code").asText() + " "
                        + decision.path("state").asText())
                .toList();
    }

    /** What the timeline says of a crime under that kind. */
    public List<String> timeline(String kind, String crime) {
        return StreamSupport.stream(read("/timeline").spliterator(), false)
                .filter(entry -> entry.path("kind").asText().equals(kind))
                .filter(entry -> entry.path("subject").asText().equals(crime))
                .map(entry -> entry.path("summary").asText())
                .toList();
    }

    /** The open task of that form about that crime; {@code case} for one about the whole case. */
    public Optional<Task> task(String form, String crime) {
        return tasks().stream()
                .filter(task -> task.getCamundaFormRef().getKey().equals(form))
                .filter(task -> crime.equals("case") || task.getName().contains("Crime " + crime.substring(1)))
                .findFirst();
    }

    private ResponseEntity<JsonNode> complete(String user, String form, String crime, Map<String, ?> answers) {
        return sendAnswers(user, open(form, crime), answers);
    }

    private String open(String form, String crime) {
        return task(form, crime)
                .orElseThrow(() -> new AssertionError(form + " is not open, but "
                        + tasks().stream().map(Task::getName).toList()))
                .getId();
    }

    /** Takes a task for oneself. */
    public void take(String user, String task) {
        send(user, HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", user));
    }

    private ResponseEntity<JsonNode> sendAnswers(String user, String task, Map<String, ?> answers) {
        take(user, task);
        return send(user, HttpMethod.POST, "/engine-rest/task/" + task + "/complete", RestDesk.variables(answers));
    }

    private static HttpStatus status(ResponseEntity<?> answer) {
        return HttpStatus.valueOf(answer.getStatusCode().value());
    }

    private List<Object> everything() {
        return List.of(
                read(""), read("/timeline"), tasks().stream().map(Task::getId).toList());
    }

    private JsonNode read(String part) {
        return send(OFFICER, HttpMethod.GET, "/api/cases/" + reference + part, null)
                .getBody();
    }

    private ResponseEntity<JsonNode> send(String user, HttpMethod method, String path, Object body) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange(path, method, new HttpEntity<>(body), JsonNode.class);
    }

    private List<Task> tasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .initializeFormKeys()
                .orderByTaskId()
                .asc()
                .list();
    }
}
