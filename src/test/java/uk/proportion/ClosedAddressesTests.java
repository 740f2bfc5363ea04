package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.proportion.RestDesk.OFFICER;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import uk.proportion.access.DemoSignIn;
import uk.proportion.scenario.ScenarioRunner;

/** What the engine would leave open is closed to whoever works on the case, to the administrator and to who has not signed in. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedAddressesTests {
    private static final String NOBODY = null;
    private static final List<String> ASKING = java.util.Arrays.asList(OFFICER, "admin", NOBODY);
    private static final String EXPRESSION = "${''.getClass().forName('java.lang.Runtime')}";

    private TestRestTemplate rest;
    private RestDesk desk;
    private Task task;

    @BeforeAll
    void bringACaseToItsProposal(
            @Autowired TestRestTemplate http, @Autowired ProcessEngine engine, @Autowired ScenarioRunner runner) {
        rest = http;
        desk = RestDesk.ofACaseToBeProposed(http, engine, runner);
        task = desk.task("propose-the-outcome");
        desk.claim(OFFICER, task.getId());
    }

    /** One way in, as the trap that it is. */
    private record Way(String trap, HttpMethod method, String path, Object body) {
        @Override
        public String toString() {
            return trap;
        }
    }

    private static Way post(String trap, String path, Object body) {
        return new Way(trap, HttpMethod.POST, path, body);
    }

    private static Way get(String trap, String path) {
        return new Way(trap, HttpMethod.GET, path, null);
    }

    static Stream<Way> ways() {
        Map<String, Object> file =
                Map.of("value", "/9j/4AAQ", "type", "File", "valueInfo", Map.of("filename", "a.jpg"));
        Map<String, Object> bytes = Map.of("value", "/9j/4AAQ", "type", "Bytes");
        Map<String, Object> object = Map.of(
                "value",
                "{}",
                "type",
                "Object",
                "valueInfo",
                Map.of("objectTypeName", "any.Thing", "serializationDataFormat", "application/json"));
        return Stream.of(
                post("an attachment is added", "/task/{task}/attachment/create", attached()),
                get("attachments are read", "/task/{task}/attachment"),
                new Way("an attachment is deleted", HttpMethod.DELETE, "/task/{task}/attachment/any", null),
                post("a comment is added", "/task/{task}/comment/create", Map.of("message", "A name")),
                get("comments of a case are read", "/process-instance/{instance}/comment"),
                post(
                        "a message is sent",
                        "/message",
                        Map.of("messageName", "Stage is due", "businessKey", "{reference}")),
                post("a signal is sent", "/signal", Map.of("name", "any")),
                post("a conditional start is evaluated", "/condition", Map.of("variables", Map.of())),
                post("something is deployed", "/deployment/create", attached()),
                post(
                        "a list is stored",
                        "/filter/create",
                        Map.of("name", "n", "resourceType", "Task", "query", Map.of())),
                post("a task is made", "/task/create", Map.of("name", "A name")),
                post(
                        "a right is given",
                        "/authorization/create",
                        Map.of(
                                "type",
                                1,
                                "permissions",
                                List.of("ALL"),
                                "userId",
                                OFFICER,
                                "resourceType",
                                8,
                                "resourceId",
                                "*")),
                post("a due date is changed", "/task/{task}", Map.of("due", "2030-01-01T00:00:00.000+0000")),
                post(
                        "a file is sent with the form",
                        "/task/{task}/complete",
                        Map.of("variables", Map.of("rationale", file))),
                post(
                        "bytes are sent with the form",
                        "/task/{task}/complete",
                        Map.of("variables", Map.of("rationale", bytes))),
                post(
                        "an object is sent with the form",
                        "/task/{task}/complete",
                        Map.of("variables", Map.of("rationale", object))),
                new Way("a file becomes a variable", HttpMethod.PUT, "/task/{task}/variables/route", file),
                new Way("an object becomes a variable", HttpMethod.PUT, "/task/{task}/localVariables/route", object),
                post("a file becomes a variable's data", "/task/{task}/variables/route/data", attached()),
                post(
                        "a query runs code (CVE-2026-109432)",
                        "/task",
                        Map.of("orQueries", List.of(Map.of("assigneeExpression", EXPRESSION)))),
                post(
                        "a count runs code (CVE-2026-109432)",
                        "/task/count",
                        Map.of("orQueries", List.of(Map.of("assigneeExpression", EXPRESSION)))),
                post("a query runs code in its main part", "/task", Map.of("assigneeExpression", EXPRESSION)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void aWayThatTheEngineLeavesOpenIsClosed(Way way) {
        List<Object> before = desk.everything();
        for (String base : List.of("/engine-rest", "/engine-rest/engine/default")) {
            for (String user : ASKING) {
                assertThat(status(user, way.method(), base + placed(way.path()), placed(way.body())))
                        .as("%s at %s", user, base)
                        .isIn(400, 401, 403, 404, 405, 415);
            }
        }
        assertThat(desk.everything()).isEqualTo(before);
    }

    @Test
    void thereAreNoCommentsToReadOnWhicheverTask() {
        for (String task : List.of(placed("{task}"), "00000000-0000-4000-8000-000000000000")) {
            assertThat(desk.send(OFFICER, HttpMethod.GET, "/engine-rest/task/" + task + "/comment", null)
                            .getBody())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-definition/statistics",
                "/process-definition/{definition}/statistics",
                "/metrics",
                "/metrics/activity-instance-start/sum",
                "/task/report/candidate-group-count"
            })
    void noCaseworkerCountsTheCasesOfAllAgencies(String path) {
        assertThat(status(OFFICER, HttpMethod.GET, "/engine-rest" + placed(path), null))
                .isEqualTo(403);
        assertThat(status("dsl.greenfield", HttpMethod.GET, "/engine-rest" + placed(path), null))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ENGINE-REST/task",
                "/Engine-Rest/task/count",
                "/engine-rest/%2e%2e/engine-rest/task",
                "/engine-rest/%2e/task",
                "/engine-rest/..;/engine-rest/task",
                "/engine-rest;x=1/task",
                "/engine-rest/engine;x=1/default/task",
                "/engine-rest//task",
                "/%65ngine-rest/task",
                "/camunda/api/engine/engine/default;x=1/task",
                "/camunda/api//engine/engine/default/task",
                "/camunda/api/%2e/engine/engine/default/task",
                "/CAMUNDA/api/engine/engine/default/task",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/admin/%73etup/default/user/create"
            })
    void anAddressInDisguiseAnswersNobody(String path) {
        for (String user : ASKING) {
            assertThat(status(user, HttpMethod.GET, path, null)).as(user).isIn(400, 401, 404);
        }
        assertThat(new Browser(rest).signIn(OFFICER).open(path).getStatusCode().value())
                .isIn(400, 401, 404);
    }

    private int status(String user, HttpMethod method, String path, Object body) {
        TestRestTemplate asking = user == NOBODY ? rest : rest.withBasicAuth(user, DemoSignIn.PASSWORD);
        HttpStatusCode status = asking.exchange(
                        URI.create(rest.getRootUri() + path), method, new HttpEntity<>(body), String.class)
                .getStatusCode();
        return status.value();
    }

    private static LinkedMultiValueMap<String, Object> attached() {
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", "any");
        parts.add("data", new ByteArrayResource(new byte[] {1, 2, 3}));
        parts.add("content", new ByteArrayResource(new byte[] {1, 2, 3}));
        return parts;
    }

    private String placed(String text) {
        return text.replace("{task}", task.getId())
                .replace("{instance}", task.getProcessInstanceId())
                .replace("{definition}", task.getProcessDefinitionId())
                .replace("{reference}", desk.reference());
    }

    private Object placed(Object body) {
        if (!(body instanceof Map<?, ?> fields) || body instanceof LinkedMultiValueMap) {
            return body;
        }
        Map<Object, Object> placed = new java.util.HashMap<>(fields);
        placed.replaceAll((key, value) -> value instanceof String text ? placed(text) : value);
        return placed;
    }
}
