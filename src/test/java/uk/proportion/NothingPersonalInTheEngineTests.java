package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;

/** A name and a sentence typed into every form of a whole case stand in the case file, and nowhere where they do not belong. */
@WholeProduct
@ExtendWith(OutputCaptureExtension.class)
class NothingPersonalInTheEngineTests {
    private static final List<String> PLANTED = List.of(ScenarioRunner.PLANTED_NAME, ScenarioRunner.PLANTED_SENTENCE);
    private static final String LOGGED = "The log is being read";

    @Autowired
    ScenarioRunner runner;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MeterRegistry meters;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Test
    void whatIsTypedReachesTheCaseFileAndNeverTheEngineTheSessionsTheLogOrTheMeters(CapturedOutput log) {
        Scenario scenario = ScenarioFacts.read(Path.of("src/test/resources/scenarios/SC-18.yaml"))
                .get(0);
        CaseReference reference = runner.start(scenario.stages().get(0));
        scenario.stages().stream().skip(1).forEach(stage -> runner.advance(reference, stage));
        readAndWriteByRequests(reference);
        LoggerFactory.getLogger(getClass()).info(LOGGED);

        EngineTables tables = new EngineTables(database);
        assertThat(tables.holding(PLANTED, List.of("CHILD_IDENTITY", "CHRONOLOGY_ENTRY", "NARRATIVE")))
                .isNotEmpty();
        assertThat(tables.holding(PLANTED)).isEmpty();
        assertThat(tables.holding(PLANTED, List.of("SPRING_SESSION", "SPRING_SESSION_ATTRIBUTES")))
                .isEmpty();
        assertThat(log.getAll()).contains(LOGGED);
        assertThat(meters.find("http.server.requests").meters()).isNotEmpty();
        assertThat(PLANTED).allSatisfy(words -> {
            assertThat(log.getAll()).doesNotContain(words);
            assertThat(meters.getMeters())
                    .extracting(meter -> meter.getId().toString())
                    .noneMatch(id -> id.contains(words));
        });
    }

    /** Read and added to as people do, also wrongly: an answer to what is refused repeats nothing. */
    private void readAndWriteByRequests(CaseReference reference) {
        RestDesk desk = RestDesk.ofNoCase(rest, engine);
        String path = "/api/cases/" + reference;
        for (String user : List.of("dsl.greenfield", RestDesk.OFFICER, "sw.borough", "manager")) {
            Stream.of("", "/timeline", "/decisions", "/deadlines")
                    .forEach(part -> desk.send(user, HttpMethod.GET, path + part, null));
        }
        Map<String, Object> told = Map.of("reason", ScenarioRunner.PLANTED_SENTENCE);
        assertThat(facts(desk, path, told)).isEqualTo(HttpStatus.NO_CONTENT);
        for (String wrong : List.of("summary", "material", ScenarioRunner.PLANTED_NAME)) {
            Map<String, Object> facts = Map.of(wrong, Map.of(ScenarioRunner.PLANTED_NAME, PLANTED));
            assertThat(facts(desk, path, Map.of("reason", ScenarioRunner.PLANTED_SENTENCE, "incident", facts)))
                    .isEqualTo(HttpStatus.BAD_REQUEST);
        }
    }

    private static HttpStatusCode facts(RestDesk desk, String path, Map<String, Object> facts) {
        var answer = desk.send(RestDesk.OFFICER, HttpMethod.POST, path + "/facts", facts);
        assertThat(String.valueOf(answer.getBody())).doesNotContain(PLANTED);
        return answer.getStatusCode();
    }
}
