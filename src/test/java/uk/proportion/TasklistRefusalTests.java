package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.scenario.ScenarioRunner;

/** Tasklist talks to an interface of its own: what it shows to people there is the same sentence. */
@WholeProduct
class TasklistRefusalTests {
    @Autowired
    TestRestTemplate http;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ScenarioRunner runner;

    @Test
    void aRefusalInTasklistNamesTheFieldAndTheMendAndNothingElse() {
        RestDesk desk = RestDesk.ofACaseToBeProposed(http, engine, runner);
        Browser browser = new Browser(http).signIn(RestDesk.OFFICER);
        String task = "/camunda/api/engine/engine/default/task/"
                + desk.task("propose-the-outcome").getId();
        browser.post(task + "/claim", Map.of("userId", RestDesk.OFFICER), Void.class);
        List<Object> before = desk.everything();

        ResponseEntity<JsonNode> incomplete =
                browser.post(task + "/submit-form", RestDesk.variables(Map.of()), JsonNode.class);
        ResponseEntity<JsonNode> past = browser.post(
                task + "/variables",
                Map.of("modifications", Map.of("approval", Map.of("value", "APPROVED"))),
                JsonNode.class);

        assertThat(incomplete.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(incomplete.getBody().path("message").asText()).isEqualTo("\"Outcome\" is needed: answer it");
        assertThat(past.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(desk.everything()).isEqualTo(before);
    }
}
