package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.casefile.Assessment;
import uk.proportion.scenario.Scenario.Stage;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;

/** Random cases that a school handles by itself: to the police none of them exists, in no list, count or address. */
@WholeProduct
class SchoolHandledCasesStayInSchoolTests {
    private static final int CASES = 6;
    private static final int MOST_CHILDREN = 3;
    private static final List<String> POLICE = List.of("officer.north", "supervisor.north", "registrar.north");

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    Assessment assessment;

    static IntStream seeds() {
        return IntStream.range(0, CASES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPoliceOfficerFindsACaseThatTheSchoolHandles(int seed) {
        Map<String, Object> stated = benign(new Random(seed));
        CaseReference reference =
                runner.start(new Stage("start", ScenarioFacts.facts(stated), stated, stated, Map.of()));
        assertThat(assessment.now(reference).evaluation().value("school-response", "case", "schoolResponse"))
                .as(stated.toString())
                .isEqualTo("SCHOOL_HANDLES");
        RestDesk desk = RestDesk.ofNoCase(rest, engine);
        for (String officer : POLICE) {
            for (String part : List.of("", "/decisions", "/timeline", "/deadlines")) {
                assertThat(get(desk, officer, "/api/cases/" + reference + part).getStatusCode())
                        .isEqualTo(HttpStatus.NOT_FOUND);
            }
            assertThat(counted(desk, officer, "task", reference)).isZero();
            assertThat(counted(desk, officer, "process-instance", reference)).isZero();
            assertThat(counted(desk, officer, "history/process-instance", reference))
                    .isZero();
            assertThat(counted(desk, officer, "history/task", reference)).isZero();
        }
        assertThat(counted(desk, "dsl.greenfield", "task", reference)).isPositive();
    }

    private static int counted(RestDesk desk, String user, String kind, CaseReference reference) {
        String key = kind.equals("history/task") || kind.equals("task") ? "processInstanceBusinessKey" : "businessKey";
        String parameter = kind.equals("history/process-instance") ? "processInstanceBusinessKey" : key;
        return get(desk, user, "/engine-rest/%s/count?%s=%s".formatted(kind, parameter, reference))
                .getBody()
                .path("count")
                .asInt();
    }

    private static ResponseEntity<JsonNode> get(RestDesk desk, String user, String path) {
        return desk.send(user, HttpMethod.GET, path, null);
    }

    /** A case of one to three teenagers in which nothing calls for anybody else. */
    private static Map<String, Object> benign(Random random) {
        Map<String, Object> children = new TreeMap<>();
        for (int child = 0; child <= random.nextInt(MOST_CHILDREN); child++) {
            children.put(String.valueOf((char) ('A' + child)), teenager(random));
        }
        Map<String, Object> incident = Map.of(
                "place", one(random, "ELSEWHERE", "ON_PREMISES_IN_HOURS", "TRIP_OR_TRANSPORT"),
                "deviceHeld", one(random, "YES", "NO"),
                "otherSettings", one(random, "YES", "NO"));
        Map<String, Object> review = Map.of("typology", one(random, "EXP_ROMANTIC", "EXP_ATTENTION", "EXP_OTHER"));
        return Map.of("incident", incident, "review", review, "children", children);
    }

    private static Map<String, Object> teenager(Random random) {
        List<String> roles = new ArrayList<>();
        List.of("DEPICTED", "CREATOR", "SHARER", "REQUESTER").stream()
                .filter(role -> random.nextBoolean())
                .forEach(roles::add);
        int age = 14 + random.nextInt(4);
        Map<String, Object> teenager = new LinkedHashMap<>(Map.of("ageAtConduct", age, "ageNow", age));
        teenager.put("roles", roles.isEmpty() ? List.of("DEPICTED") : roles);
        teenager.put("send", one(random, "YES", "NO"));
        return teenager;
    }

    private static String one(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
