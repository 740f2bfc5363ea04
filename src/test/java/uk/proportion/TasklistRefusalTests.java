package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.proportion.access.DemoSignIn;
import uk.proportion.scenario.ScenarioRunner;

/** Tasklist talks to an interface of its own: what it shows to people there is the same sentence. */
@WholeProduct
class TasklistRefusalTests {
    private static final String FORGERY_GUARD = "X-XSRF-TOKEN";

    @Autowired
    TestRestTemplate http;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ScenarioRunner runner;

    private final Map<String, String> cookies = new HashMap<>();
    private String guard;

    @Test
    void aRefusalInTasklistNamesTheFieldAndTheMendAndNothingElse() {
        RestDesk desk = RestDesk.ofACaseToBeProposed(http, engine, runner);
        signIn(RestDesk.OFFICER);
        String task = "/camunda/api/engine/engine/default/task/"
                + desk.task("propose-the-outcome").getId();
        List<Object> before = desk.everything();

        ResponseEntity<JsonNode> incomplete =
                post(task + "/submit-form", MediaType.APPLICATION_JSON, RestDesk.variables(Map.of()));
        ResponseEntity<JsonNode> past = post(
                task + "/variables",
                MediaType.APPLICATION_JSON,
                Map.of("modifications", Map.of("approval", Map.of("value", "APPROVED"))));

        assertThat(incomplete.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(incomplete.getBody().path("message").asText()).isEqualTo("\"Outcome\" is needed: answer it");
        assertThat(past.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(desk.everything()).isEqualTo(before);
    }

    private void signIn(String user) {
        openTheStartPage();
        ResponseEntity<JsonNode> signedIn = post(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                MediaType.APPLICATION_FORM_URLENCODED,
                "username=" + user + "&password=" + DemoSignIn.PASSWORD);
        assertThat(signedIn.getStatusCode()).isEqualTo(HttpStatus.OK);
        openTheStartPage();
    }

    private void openTheStartPage() {
        HttpEntity<Void> request = new HttpEntity<>(withCookies(new HttpHeaders()));
        remember(http.exchange("/camunda/app/tasklist/default/", HttpMethod.GET, request, String.class)
                .getHeaders());
    }

    private ResponseEntity<JsonNode> post(String path, MediaType type, Object body) {
        HttpHeaders headers = withCookies(new HttpHeaders());
        headers.setContentType(type);
        headers.set(FORGERY_GUARD, guard);
        ResponseEntity<JsonNode> answer =
                http.exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
        remember(answer.getHeaders());
        return answer;
    }

    private HttpHeaders withCookies(HttpHeaders headers) {
        cookies.forEach((name, value) -> headers.add(HttpHeaders.COOKIE, name + "=" + value));
        return headers;
    }

    private void remember(HttpHeaders headers) {
        headers.getOrEmpty(HttpHeaders.SET_COOKIE).forEach(cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        if (headers.getFirst(FORGERY_GUARD) != null) {
            guard = headers.getFirst(FORGERY_GUARD);
        }
    }
}
