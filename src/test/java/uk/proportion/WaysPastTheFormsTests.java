package uk.proportion;

import static uk.proportion.RestDesk.OFFICER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import uk.proportion.scenario.ScenarioRunner;

/** Whoever works on a task changes the case with its form, and by nothing else that the engine's REST interface offers. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaysPastTheFormsTests {
    private RestDesk desk;
    private Task task;

    @BeforeAll
    void bringACaseToItsProposal(
            @Autowired TestRestTemplate rest, @Autowired ProcessEngine engine, @Autowired ScenarioRunner runner) {
        desk = RestDesk.ofACaseToBeProposed(rest, engine, runner);
        task = desk.task("propose-the-outcome");
    }

    static Stream<Arguments> waysPastTheForms() {
        Map<String, Object> value = Map.of("value", "YES", "type", "String");
        Map<String, Object> change = Map.of("modifications", Map.of("approval", value));
        Map<String, Object> jump = Map.of("type", "startBeforeActivity", "activityId", "UserTask_ConfirmTheOutcome");
        return Stream.of(
                Arguments.of("POST", "/process-definition/key/joint-case/start", Map.of()),
                Arguments.of("POST", "/process-definition/key/joint-case/start", Map.of("businessKey", "{reference}")),
                Arguments.of("PUT", "/task/{task}/variables/approval", value),
                Arguments.of("DELETE", "/task/{task}/variables/crime", null),
                Arguments.of("POST", "/task/{task}/variables", change),
                Arguments.of("PUT", "/task/{task}/localVariables/approval", value),
                Arguments.of("POST", "/task/{task}/localVariables", change),
                Arguments.of("PUT", "/execution/{execution}/localVariables/approval", value),
                Arguments.of("POST", "/execution/{execution}/localVariables", change),
                Arguments.of("PUT", "/process-instance/{instance}/variables/approval", value),
                Arguments.of("POST", "/process-instance/{instance}/variables", change),
                Arguments.of(
                        "POST",
                        "/message",
                        Map.of("messageName", "Nothing is left to do", "businessKey", "{reference}")),
                Arguments.of("POST", "/message", Map.of("messageName", "Stage is due", "businessKey", "{reference}")),
                Arguments.of("POST", "/signal", Map.of("name", "anything")),
                Arguments.of("POST", "/execution/{execution}/signal", Map.of()),
                Arguments.of(
                        "POST", "/execution/{execution}/messageSubscriptions/Nothing is left to do/trigger", Map.of()),
                Arguments.of("POST", "/task/{task}/resolve", Map.of()),
                Arguments.of("POST", "/task/{task}/delegate", Map.of("userId", "dsl.riverside")),
                Arguments.of("POST", "/task/{task}/assignee", Map.of("userId", "dsl.riverside")),
                Arguments.of(
                        "POST", "/task/{task}/identity-links", Map.of("groupId", "riverside-dsl", "type", "candidate")),
                Arguments.of("PUT", "/task/{task}", Map.of("name", "Somebody's name")),
                Arguments.of("POST", "/task/{task}/bpmnError", Map.of("errorCode", "any")),
                Arguments.of("POST", "/task/{task}/bpmnEscalation", Map.of("escalationCode", "any")),
                Arguments.of("POST", "/task/create", Map.of("name", "Somebody's name")),
                Arguments.of(
                        "POST", "/process-instance/{instance}/modification", Map.of("instructions", List.of(jump))),
                Arguments.of("PUT", "/process-instance/{instance}/suspended", Map.of("suspended", true)),
                Arguments.of("DELETE", "/process-instance/{instance}", null));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("waysPastTheForms")
    void aWayPastTheFormsIsClosed(String method, String path, Map<String, Object> body) {
        desk.refused(
                HttpStatus.FORBIDDEN,
                "complete its form",
                () -> desk.send(OFFICER, HttpMethod.valueOf(method), "/engine-rest" + placed(path), placed(body)));
    }

    @Test
    void aCommentIsRefused() {
        desk.refused(
                HttpStatus.FORBIDDEN,
                "not done here",
                () -> desk.send(
                        OFFICER,
                        HttpMethod.POST,
                        "/engine-rest/task/" + task.getId() + "/comment/create",
                        Map.of("message", "Somebody's name")));
    }

    @Test
    void anAttachmentIsRefused() {
        LinkedMultiValueMap<String, Object> attachment = new LinkedMultiValueMap<>();
        attachment.add("attachment-name", "picture");
        attachment.add("content", new ByteArrayResource(new byte[] {1, 2, 3}));
        desk.refused(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Files cannot be sent",
                () -> desk.send(
                        OFFICER,
                        HttpMethod.POST,
                        "/engine-rest/task/" + task.getId() + "/attachment/create",
                        attachment));
    }

    private String placed(String text) {
        return text.replace("{task}", task.getId())
                .replace("{execution}", task.getExecutionId())
                .replace("{instance}", task.getProcessInstanceId())
                .replace("{reference}", desk.reference());
    }

    private Map<String, Object> placed(Map<String, Object> body) {
        if (body == null) {
            return null;
        }
        Map<String, Object> placed = new HashMap<>(body);
        placed.replaceAll((key, value) -> value instanceof String text ? placed(text) : value);
        return placed;
    }
}
