package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.proportion.RestDesk.OFFICER;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import uk.proportion.EngineAddresses.Address;
import uk.proportion.access.DemoSignIn;
import uk.proportion.scenario.ScenarioRunner;

/** Every address of the engine's REST interface, for programs and for the web applications, tried on a running case. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEndpointTests {
    private static final String PROGRAMS = "/engine-rest";
    private static final String WEB_APPLICATIONS = "/camunda/api/engine/engine/default";

    /** Queries that are sent as a POST. */
    private static final Pattern QUERIES = Pattern.compile(
            "POST (/history)?/("
                    + "activity-instance|authorization|batch|case-[a-z-]+|condition|decision-[a-z-]+|deployment|detail|event-subscription"
                    + "|execution|external-task|external-task-log|filter/\\{id}|group|historic-[a-z-]+|identity-link-log|incident|job"
                    + "|job-definition|job-log|process-definition|process-instance|schema/log|task|tenant|user|user-operation"
                    + "|variable-instance)(/count|/list|/singleResult|/statistics|/fetchAndLock)?|POST /identity/(verify|password-policy)");

    /** Without instructions it does nothing, and says so with success. */
    private static final String NOTHING_TO_MODIFY = "POST /process-instance/{id}/modification -> 204";

    private static final Pattern INNARDS = Pattern.compile(
            "\\b(org|java|uk|jakarta)\\.\\w+\\.|\\w+Exception|\\tat |ENGINE-\\d|(?i)\\bselect .* from\\b");

    private TestRestTemplate rest;
    private RestDesk desk;
    private Task task;

    @BeforeAll
    void bringACaseToItsProposal(
            @Autowired TestRestTemplate http, @Autowired ProcessEngine engine, @Autowired ScenarioRunner runner) {
        rest = http;
        desk = RestDesk.ofACaseToBeProposed(http, engine, runner);
        task = desk.task("propose-the-outcome");
    }

    private interface Sender {
        ResponseEntity<String> send(HttpMethod method, String path, Object body);
    }

    @ParameterizedTest
    @ValueSource(strings = {PROGRAMS, WEB_APPLICATIONS})
    void nothingThatAnOfficerSendsPastTheFormsChangesTheCase(String base) {
        Sender officer = sender(base, OFFICER);
        Map<Address, ResponseEntity<String>> answers = new TreeMap<>(java.util.Comparator.comparing(Address::toString));
        Object before = desk.everything();
        EngineAddresses.all().stream()
                .filter(address -> address.method() != HttpMethod.GET)
                .forEach(address ->
                        answers.put(address, officer.send(address.method(), placed(base, address), body(address))));

        assertThat(answers).hasSizeGreaterThan(150);
        assertThat(lines(answers, answer -> answer.getStatusCode().is2xxSuccessful()))
                .filteredOn(line -> !line.startsWith(NOTHING_TO_MODIFY))
                .allMatch(line -> QUERIES.matcher(line.split(" -> ")[0]).matches());
        assertThat(lines(answers, answer -> answer.getStatusCode().is5xxServerError()))
                .isEmpty();
        assertThat(lines(answers, EveryEndpointTests::showsInnards)).isEmpty();
        assertThat(desk.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer.south", "dsl.riverside", "manager", "auditor", "admin"})
    void whoTakesNoPartLearnsOfTheCaseAtNoAddress(String user) {
        Sender stranger = sender(PROGRAMS, user);
        Map<Address, ResponseEntity<String>> answers = new TreeMap<>(java.util.Comparator.comparing(Address::toString));
        EngineAddresses.all().stream()
                .filter(address -> address.method() == HttpMethod.GET)
                .forEach(address ->
                        answers.put(address, stranger.send(HttpMethod.GET, placed(PROGRAMS, address), null)));

        assertThat(answers).hasSizeGreaterThan(100);
        assertThat(lines(answers, answer -> String.valueOf(answer.getBody()).contains(desk.reference())))
                .isEmpty();
        assertThat(lines(answers, answer -> answer.getStatusCode().is5xxServerError()))
                .isEmpty();
        assertThat(lines(answers, EveryEndpointTests::showsInnards)).isEmpty();
    }

    @Test
    void theOfficerOfTheCaseIsNotRefusedByMistake() {
        assertThat(sender(PROGRAMS, OFFICER)
                        .send(HttpMethod.GET, PROGRAMS + "/task/" + task.getId(), null)
                        .getBody())
                .contains(desk.reference());
    }

    private Sender sender(String base, String user) {
        if (base.equals(WEB_APPLICATIONS)) {
            Browser browser = new Browser(rest).signIn(user);
            return (method, path, body) -> browser.send(method, path, body, String.class);
        }
        TestRestTemplate program = rest.withBasicAuth(user, DemoSignIn.PASSWORD);
        return (method, path, body) -> program.exchange(path, method, new HttpEntity<>(body), String.class);
    }

    private static Object body(Address address) {
        return address.method() == HttpMethod.DELETE ? null : Map.of();
    }

    private String placed(String base, Address address) {
        String path = address.path();
        String id = path.contains("/task")
                ? task.getId()
                : path.contains("/execution") ? task.getExecutionId() : task.getProcessInstanceId();
        return base
                + path.replace("{id}", path.contains("process-definition") ? task.getProcessDefinitionId() : id)
                        .replace("{key}", "joint-case")
                        .replaceAll("\\{[^}]*}", "approval");
    }

    private static boolean showsInnards(ResponseEntity<String> answer) {
        return !answer.getStatusCode().is2xxSuccessful()
                && answer.getBody() != null
                && INNARDS.matcher(answer.getBody()).find();
    }

    private static java.util.List<String> lines(
            Map<Address, ResponseEntity<String>> answers, java.util.function.Predicate<ResponseEntity<String>> wanted) {
        return answers.entrySet().stream()
                .filter(answer -> wanted.test(answer.getValue()))
                .map(answer -> answer.getKey() + " -> " + answer.getValue().getStatusCode() + " "
                        + beginning(answer.getValue().getBody()))
                .collect(Collectors.toList());
    }

    private static String beginning(String body) {
        return body == null ? "" : body.substring(0, Math.min(body.length(), 160));
    }
}
