package uk.proportion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.scenario.ScenarioRunner;

/** A report that its form would not send is refused with a sentence when it comes by REST, and opens no case. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportRefusalTests {
    private RestDesk desk;

    @BeforeAll
    void bringACaseToItsProposal(
            @Autowired TestRestTemplate rest, @Autowired ProcessEngine engine, @Autowired ScenarioRunner runner) {
        desk = RestDesk.ofACaseToBeProposed(rest, engine, runner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-02-31", "31/02/2012", "2012-13-01", "yesterday"})
    void aDateThatDoesNotExistIsRefused(String date) {
        Map<String, Object> report = report();
        report.put("A_dateOfBirth", date);
        refused(HttpStatus.BAD_REQUEST, "is not a date", () -> submit(report));
    }

    @Test
    void aReportWithAFieldThatIsNotInItsFormIsRefused() {
        Map<String, Object> report = report();
        report.put("nation", "WALES");
        refused(HttpStatus.BAD_REQUEST, "nation", () -> submit(report));
    }

    @Test
    void aReportWithoutItsRequiredFieldsIsRefused() {
        refused(HttpStatus.BAD_REQUEST, "is needed", () -> submit(Map.of()));
    }

    private ResponseEntity<JsonNode> submit(Map<String, Object> report) {
        return desk.send(
                "dsl.greenfield",
                HttpMethod.POST,
                "/engine-rest/process-definition/key/joint-case/submit-form",
                RestDesk.variables(report));
    }

    private static Map<String, Object> report() {
        Map<String, Object> report = new HashMap<>(Map.of(
                "material", "TEXT_ONLY",
                "place", "ELSEWHERE",
                "howItCameToLight", "A child told a tutor.",
                "summary", "One message was sent.",
                "identifiableReport", "YES",
                "childCount", "1"));
        Stream.of(
                        "lifeThreat",
                        "adultInvolved",
                        "extortion",
                        "threatToShare",
                        "staffAllegation",
                        "imageOnline",
                        "sharedBeyond",
                        "staffCopiedOrForwarded",
                        "deviceHeld",
                        "otherSettings",
                        "A_undulyForced",
                        "A_immediateDanger")
                .forEach(field -> report.put(field, "NO"));
        return report;
    }

    private void refused(HttpStatus status, String words, Supplier<ResponseEntity<JsonNode>> sending) {
        desk.refused(status, words, sending);
    }
}
