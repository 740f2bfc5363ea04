package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.shared.CaseErased;
import uk.proportion.shared.CaseReference;

/** Who was asked to take imagery down, and what came of it. */
@WholeProduct
class TakeDownTests {
    private static final String DSL = "dsl.greenfield";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEventPublisher events;

    private RestDesk desk;
    private String reference;

    @BeforeEach
    void aCase() {
        desk = RestDesk.ofNoCase(rest, engine);
        Map<String, Object> report = Map.of(
                "incident", Map.of("material", "CHILD_PHOTO", "youthProduced", "YES"),
                "children", Map.of("A", Map.of("roles", List.of("DEPICTED"), "ageAtConduct", 15)));
        reference = desk.report(DSL, UUID.randomUUID().toString(), report)
                .getBody()
                .path("reference")
                .asText();
    }

    @Test
    void aPlatformHasFortyEightHoursAndEveryAnswerIsKept() {
        String id = ask(Map.of("child", "A", "service", "PLATFORM", "platform", "Chatter", "helper", "SCHOOL"))
                .getBody()
                .path("id")
                .asText();
        assertThat(deadline()).isEqualTo("RUNNING");
        assertThat(answer(id, Map.of("result", "ACCEPTED")).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(answer(id, Map.of("result", "REMOVED")).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(deadline()).isEqualTo("MET");
        JsonNode kept = get("/take-downs").path(0);
        assertThat(kept.path("answers").findValuesAsText("result")).containsExactly("ASKED", "ACCEPTED", "REMOVED");
        assertThat(get("/timeline").findValuesAsText("kind")).contains("TAKE_DOWN_ASKED", "TAKE_DOWN_ANSWERED");
    }

    @Test
    void aLinkOrAnAccountIsNoNameOfAPlatform() {
        for (String name :
                List.of("https://chatter.example/p/1", "chatter.example/amelia", "@amelia", "", "x".repeat(61))) {
            assertThat(ask(Map.of("child", "A", "service", "PLATFORM", "platform", name, "helper", "SCHOOL"))
                            .getStatusCode())
                    .as(name)
                    .isEqualTo(HttpStatus.BAD_REQUEST);
        }
        assertThat(ask(Map.of("child", "Q", "service", "IWF", "helper", "SCHOOL"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(get("/take-downs")).isEmpty();
    }

    @Test
    void onThePageNothingThatWasTypedIsLost() {
        Browser browser = new Browser(rest).signIn(DSL);
        String address = "/cases/" + reference + "/take-downs/new";
        ResponseEntity<String> refused = browser.submit(
                address,
                address,
                Map.of(
                        "child",
                        "A",
                        "service",
                        "PLATFORM",
                        "platform",
                        "@amelia",
                        "on-day",
                        "31",
                        "on-month",
                        "2",
                        "on-year",
                        "2026"));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody())
                .contains("There is a problem", "no link and no account name", "value=\"@amelia\"")
                .contains("Enter a day that exists", "Choose who helped the child to ask");
        assertThat(browser.submit(
                                address,
                                address,
                                Map.of("child", "A", "service", "REPORT_REMOVE", "helper", "CHILD_ALONE"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FOUND);
        assertThat(browser.open("/cases/" + reference + "/take-downs?kept").getBody())
                .contains("The take-down is on the case file.", "Report Remove", "the child asked alone");
        assertThat(browser.open("/cases/" + reference).getBody()).contains("Report Remove");
    }

    @Test
    void theyEndWithTheCase() {
        ask(Map.of("child", "A", "service", "IWF", "helper", "POLICE"));
        events.publishEvent(new CaseErased(new CaseReference(reference), "RETENTION_ENDED"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from take_down where case_reference = ?", Integer.class, reference))
                .isZero();
    }

    @Test
    void theForceNextDoorFindsNone() {
        for (String stranger : List.of("officer.north", "dsl.riverside")) {
            assertThat(desk.send(stranger, HttpMethod.GET, "/api/cases/" + reference + "/take-downs", null)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(desk.send(stranger, HttpMethod.POST, "/api/cases/" + reference + "/take-downs", Map.of())
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    private ResponseEntity<JsonNode> ask(Map<String, Object> asked) {
        return desk.send(DSL, HttpMethod.POST, "/api/cases/" + reference + "/take-downs", asked);
    }

    private ResponseEntity<JsonNode> answer(String id, Map<String, Object> answer) {
        return desk.send(DSL, HttpMethod.POST, "/api/cases/" + reference + "/take-downs/" + id + "/answers", answer);
    }

    private JsonNode get(String part) {
        return desk.send(DSL, HttpMethod.GET, "/api/cases/" + reference + part, null)
                .getBody();
    }

    private String deadline() {
        for (JsonNode one : get("/deadlines")) {
            if (one.path("step").asText().equals("platformTakedown")) {
                assertThat(one.path("clock").asText()).isEqualTo("CLOCK_HOURS");
                return one.path("state").asText();
            }
        }
        return "none";
    }
}
