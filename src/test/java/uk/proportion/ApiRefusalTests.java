package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.proportion.RestDesk.OFFICER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.access.DemoSignIn;
import uk.proportion.scenario.ScenarioRunner;

/** What our own API cannot keep is refused with the field and the mend, in a sentence that repeats nothing, and changes nothing. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiRefusalTests {
    /** Somebody's own words, which no answer may repeat. */
    private static final String WORDS = "Zephyrine was seen by the lighthouse";

    private static final String TOO_LONG = "x".repeat(4001);

    private final TestRestTemplate rest;
    private final JdbcTemplate database;
    private final ProcessEngine engine;
    private RestDesk desk;

    ApiRefusalTests(
            @Autowired TestRestTemplate rest, @Autowired JdbcTemplate database, @Autowired ProcessEngine engine) {
        this.rest = rest;
        this.database = database;
        this.engine = engine;
    }

    @BeforeAll
    void bringACaseToItsProposal(@Autowired ScenarioRunner runner) {
        desk = RestDesk.ofACaseToBeProposed(rest, engine, runner);
    }

    /** Facts of a case, which may come as part of a report as well, and the words of the refusal. */
    static Stream<Arguments> wrongFacts() {
        return Stream.of(
                Arguments.of("'incident': {'hologram': 'YES'}", "hologram"),
                Arguments.of("'incident': {'" + WORDS + "': 'YES'}", "is not a fact"),
                Arguments.of("'incident': {'a.b': 'YES'}", "a?b"),
                Arguments.of("'incident': {'material': '" + WORDS + "'}", "material"),
                Arguments.of("'incident': {'material': 7}", "choose from the list"),
                Arguments.of("'incident': {'material': ['CHILD_PHOTO']}", "material"),
                Arguments.of("'incident': {'summary': 7}", "takes text"),
                Arguments.of("'incident': {'summary': {'a': 'b'}}", "takes text"),
                Arguments.of("'incident': {'summary': '" + TOO_LONG + "'}", "summary is too long"),
                Arguments.of("'incident': {'summary': '" + WORDS + " \\u0000'}", "cannot be read"),
                Arguments.of("'incident': {'summary': '" + WORDS + " \\ud800'}", "cannot be read"),
                Arguments.of("'incident': {'policeReceivedAt': '2026-02-31T10:00+00:00'}", "date and time"),
                Arguments.of("'incident': {'policeReceivedAt': '+999999999-01-01T00:00Z'}", "date and time"),
                Arguments.of("'incident': {'policeReceivedAt': 1790000000}", "date and time"),
                Arguments.of("'incident': []", "incident"),
                Arguments.of("'incident': '" + WORDS + "'", "incident"),
                Arguments.of("'children': {'a': {'send': 'YES'}}", "A to Z"),
                Arguments.of("'children': {'" + WORDS + "': {}}", "A to Z"),
                Arguments.of("'children': {'A': null}", "A holds nothing"),
                Arguments.of("'children': {'A': 'YES'}", "children.A"),
                Arguments.of("'children': {'A': {'ageAtConduct': 121}}", "0 to 120"),
                Arguments.of("'children': {'A': {'ageAtConduct': -1}}", "ageAtConduct"),
                Arguments.of("'children': {'A': {'ageAtConduct': 4294967297}}", "ageAtConduct"),
                Arguments.of("'children': {'A': {'ageAtConduct': 9e99}}", "ageAtConduct"),
                Arguments.of("'children': {'A': {'ageAtConduct': 1e400}}", "ageAtConduct"),
                Arguments.of("'children': {'A': {'ageAtConduct': 14.5}}", "whole years"),
                Arguments.of("'children': {'A': {'ageAtConduct': '14'}}", "whole years"),
                Arguments.of("'children': {'A': {'priorFreeIncidents': 1001}}", "0 to 1000"),
                Arguments.of("'children': {'A': {'priorFreeIncidents': true}}", "whole number"),
                Arguments.of("'children': {'A': {'roles': 'DEPICTED'}}", "roles"),
                Arguments.of("'children': {'A': {'roles': ['HERO']}}", "roles"),
                Arguments.of("'children': {'A': {'roles': [1]}}", "roles"),
                Arguments.of("'children': {'A': {'name': 7}}", "name takes text"),
                Arguments.of("'children': {'A': {'name': '" + TOO_LONG + "'}}", "name is too long"),
                Arguments.of("'children': {'A': {'dateOfBirth': '2012-02-31'}}", "dateOfBirth is not a date"),
                Arguments.of("'children': {'A': {'dateOfBirth': '31/02/2012'}}", "dateOfBirth is not a date"),
                Arguments.of("'children': {'A': {'dateOfBirth': '2062-02-01'}}", "in the future"),
                Arguments.of("'children': {'A': {'wishes': ['" + WORDS + "']}}", "wishes takes text"));
    }

    /** Facts that only a case has, not a report. */
    static Stream<Arguments> wrongFactsOfACase() {
        return Stream.of(
                Arguments.of("'review': {'irCoercion': 'PERHAPS'}", "irCoercion"),
                Arguments.of("'review': {'" + WORDS + "': 'PERHAPS'}", "is not a fact"),
                Arguments.of("'crimes': {'c0': {}}", "c1 to c999"),
                Arguments.of("'crimes': {'d1': {'person': 'A'}}", "c1 to c999"),
                Arguments.of("'crimes': {'c1': null}", "c1 holds nothing"),
                Arguments.of("'crimes': {'c9': {'victim': 'A'}}", "c9 needs a person"),
                Arguments.of("'crimes': {'c1': {'person': null}}", "c1 needs a person"),
                Arguments.of("'crimes': {'c1': {'person': 'AZ'}}", "nobody of this case"),
                Arguments.of("'crimes': {'c1': {'victim': 'AZ'}}", "nobody of this case"),
                Arguments.of("'crimes': {'c1': {'offence': '999/99'}}", "offence table"),
                Arguments.of("'crimes': {'c1': {'aggravating': []}}", "aggravating"),
                Arguments.of("'crimes': {'c1': {'aggravating': {'AF16': 'YES'}}}", "aggravating"),
                Arguments.of("'crimes': {'c1': {'aggravating': {'AF01': 'PERHAPS'}}}", "AF01"),
                Arguments.of("'crimes': {'c1': {'outcome': '21'}}", "follows from a task"));
    }

    @ParameterizedTest
    @MethodSource({"wrongFacts", "wrongFactsOfACase"})
    void factsThatNoCaseFileKeepsAreRefused(String facts, String words) {
        refused(words, "/facts", "{'reason': 'They were told so.', " + facts + "}");
    }

    @ParameterizedTest
    @MethodSource("wrongFacts")
    void aReportThatNoCaseFileKeepsIsRefused(String facts, String words) {
        refusedReport(words, UUID.randomUUID().toString(), "{" + facts + "}");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNoRequestIsRefused(String request, String words) {
        refused(words, "/facts", request);
        refusedReport(words, UUID.randomUUID().toString(), request);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("", "cannot be read"),
                Arguments.of("[]", "send one JSON object"),
                Arguments.of("{'incident': {", "not JSON"),
                Arguments.of("{'incident': {'place': NaN}}", "not JSON"),
                Arguments.of("{'isAdmin': true, 'reason': 'They were told so.'}", "isAdmin"),
                Arguments.of("{'" + WORDS + "': {}}", "not a part of this request"),
                Arguments.of("{'incident': {'place': 'ELSEWHERE', 'place': 'SCOTLAND_NI'}}", "not JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'reason': null,", "'reason': '  ',"})
    void newFactsNeedAReason(String reason) {
        refused("reason is needed", "/facts", "{" + reason + "'incident': {'place': 'ELSEWHERE'}}");
    }

    @Test
    void aReasonIsTextThatCanBeKept() {
        refused("reason is too long", "/facts", "{'reason': '" + TOO_LONG + "'}");
        refused("reason holds characters", "/facts", "{'reason': '" + WORDS + "\\u0000'}");
    }

    @Test
    void aReportNeedsAKeyOfAHundredCharactersAtMost() {
        refusedReport("\"Idempotency-Key\" is needed", null, "{}");
        refusedReport("1 to 100", "k".repeat(101), "{}");
        refusedReport("1 to 100", " ", "{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'incident': {'school': 7}}", "{'incident': {'school': 'nowhere'}}"})
    void aReportOfASchoolThatIsNotInTheListIsRefused(String report) {
        List<Object> before = cases();
        ResponseEntity<JsonNode> answer = report(OFFICER, UUID.randomUUID().toString(), report);
        isRefusal(answer, "School code");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void ofTwoWhoChangeACaseAtOnceEachIsKeptOrToldThatTheOtherWasFaster() {
        String facts = "{'reason': 'They were told so.', 'children': {'A': {'priorFreeIncidents': %d}}}";
        List<ResponseEntity<JsonNode>> answers = RestDesk.atOnce(
                () -> facts(facts.formatted(1)), () -> facts(facts.formatted(2)), () -> facts(facts.formatted(3)));
        assertThat(answers)
                .extracting(answer -> answer.getStatusCode().value())
                .contains(HttpStatus.NO_CONTENT.value())
                .isSubsetOf(HttpStatus.NO_CONTENT.value(), HttpStatus.CONFLICT.value());
        assertThat(answers)
                .filteredOn(answer -> answer.getStatusCode().value() == HttpStatus.CONFLICT.value())
                .allSatisfy(answer ->
                        assertThat(answer.getBody().path("detail").asText()).startsWith("Somebody else was faster"));
    }

    private void refused(String words, String part, String json) {
        List<Object> before = desk.everything();
        ResponseEntity<JsonNode> answer =
                post(OFFICER, "/api/cases/" + desk.reference() + part, new HttpHeaders(), json);
        isRefusal(answer, words);
        assertThat(desk.everything()).isEqualTo(before);
    }

    private void refusedReport(String words, String key, String json) {
        List<Object> before = cases();
        isRefusal(report("dsl.greenfield", key, json), words);
        assertThat(cases()).isEqualTo(before);
    }

    private static void isRefusal(ResponseEntity<JsonNode> answer, String words) {
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().path("detail").asText()).contains(words);
        assertThat(answer.getBody().toString()).doesNotContain(WORDS, "Exception", "uk.proportion");
    }

    private ResponseEntity<JsonNode> facts(String json) {
        return post(OFFICER, "/api/cases/" + desk.reference() + "/facts", new HttpHeaders(), json);
    }

    private ResponseEntity<JsonNode> report(String user, String key, String json) {
        HttpHeaders headers = new HttpHeaders();
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        return post(user, "/api/incidents", headers, json);
    }

    private ResponseEntity<JsonNode> post(String user, String path, HttpHeaders headers, String json) {
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange(path, HttpMethod.POST, new HttpEntity<>(json.replace('\'', '"'), headers), JsonNode.class);
    }

    private List<Object> cases() {
        List<Object> rows = new ArrayList<>();
        for (String table : List.of("case_file", "child", "narrative", "chronology_entry", "incident_report")) {
            rows.add(database.queryForObject("select count(*) from " + table, Integer.class));
        }
        rows.add(engine.getRuntimeService().createProcessInstanceQuery().count());
        return rows;
    }
}
