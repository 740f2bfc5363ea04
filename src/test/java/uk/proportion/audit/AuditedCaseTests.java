package uk.proportion.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.Browser;
import uk.proportion.MutableClock;
import uk.proportion.WholeProduct;
import uk.proportion.access.DemoSignIn;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;

/** Every act, decision and read of real cases on the whole product. */
@WholeProduct
class AuditedCaseTests {
    private static final String LEAD = "dsl.greenfield";
    private static final String HEAD = "head.greenfield";
    private static final String STRANGER = "dsl.riverside";
    private static final String NO_CASE = "YP-2026-0000000-A";
    private static final Map<String, Object> REPORT = Map.of(
            "incident",
            Map.of("material", "CHILD_PHOTO", "youthProduced", "YES", "adultInvolved", "NO"),
            "children",
            Map.of("A", Map.of("roles", List.of("DEPICTED", "SHARER"), "ageAtConduct", 15)));

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Sealer sealer;

    @Autowired
    Verifier verifier;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    MutableClock clock;

    @Test
    void aReportIsOnRecordWithItsFactsReferralDecisionsStagesAndTasks() {
        String reference = reported();
        assertThat(kinds(reference))
                .contains("REPORTED", "FACTS_KEPT", "REFERRED", "INVOLVED", "DECIDED", "STAGE_BEGUN", "TASK_CREATED");
        assertThat(jdbc.queryForList(
                        "select distinct who from audit_entry where case_reference = ?", String.class, reference))
                .containsExactly(LEAD);
        assertThat(codes(reference, "FACTS_KEPT").get(0)).contains("A.ageAtConduct", "case.material");
        assertThat(codes(reference, "DECIDED").toString()).contains("case-route|case|T1-r7");
    }

    @Test
    void eachPartThatSomebodyReadsIsOnRecordBeforeTheyAreAnswered() {
        String reference = reported();
        for (String part : List.of("", "/decisions", "/timeline", "/deadlines")) {
            assertThat(get(LEAD, "/api/cases/" + reference + part, null).getStatusCode())
                    .isEqualTo(HttpStatus.OK);
        }
        assertThat(codes(reference, "CASE_READ"))
                .containsExactly(
                        "{\"part\":\"case\"}",
                        "{\"part\":\"decisions\"}",
                        "{\"part\":\"timeline\"}",
                        "{\"part\":\"deadlines\"}");
    }

    @Test
    void whoHasATaskOnTheCaseNeedsNoPurposeAndWhoHasNoneIsAskedForOneAndShownNothing() {
        String reference = reported();
        assertThat(get(LEAD, "/api/cases/" + reference, null).getStatusCode()).isEqualTo(HttpStatus.OK);
        for (String part : List.of("", "/decisions", "/timeline", "/deadlines")) {
            ResponseEntity<JsonNode> asked = get(HEAD, "/api/cases/" + reference + part, null);
            assertThat(asked.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
            assertThat(asked.getBody().path("detail").asText()).contains("X-Purpose", "Say why you read it");
            assertThat(asked.getBody().size()).as("nothing of the case").isEqualTo(5);
        }
        assertThat(purposes(reference))
                .containsExactly(LEAD + " CASE_READ OPEN_TASK", HEAD + " PURPOSE_ASKED NOT_STATED");
    }

    @Test
    void aProgramThatStatesNoPurposeIsAnsweredAndOnRecordAsHavingStatedNone() {
        String reference = reported();
        assertThat(rest.withBasicAuth(HEAD, DemoSignIn.PASSWORD)
                        .getForEntity("/api/cases/" + reference, JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(purposes(reference)).containsExactly(HEAD + " CASE_READ NOT_STATED");
    }

    @Test
    void whoMayNotKnowTheCaseIsNeverAskedForAPurpose() {
        String reference = reported();
        ResponseEntity<JsonNode> hidden = get(STRANGER, "/api/cases/" + reference, null);
        assertThat(hidden.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(state(STRANGER, reference, "HANDOVER", null).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(state(STRANGER, reference, "HANDOVER", null).getBody().path("detail"))
                .isEqualTo(state(STRANGER, NO_CASE, "HANDOVER", null).getBody().path("detail"));
    }

    @Test
    void aPurposeOnceStatedHoldsForThatUserAndCaseForHalfAnHour() {
        String reference = reported();
        String other = reported();
        assertThat(state(HEAD, reference, "HANDOVER", "I stand in this week").getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(get(HEAD, "/api/cases/" + reference, null).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(get(HEAD, "/api/cases/" + other, null).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(codes(reference, "CASE_READ")).containsExactly("{\"part\":\"case\",\"why\":\"HANDOVER\"}");
        assertThat(codes(reference, "PURPOSE_STATED")).containsExactly("{\"why\":\"HANDOVER\"}");

        clock.standAt(clock.instant().plus(StatedPurposes.HOLDS));
        assertThat(get(HEAD, "/api/cases/" + reference, null).getStatusCode())
                .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
    }

    @Test
    void aPurposeThatIsNoneOfTheListOrOtherWithoutWordsIsRefused() {
        String reference = reported();
        assertThat(state(HEAD, reference, "CURIOSITY", null)
                        .getBody()
                        .path("detail")
                        .asText())
                .contains("purpose", "HANDOVER")
                .doesNotContain("CURIOSITY");
        assertThat(state(HEAD, reference, "OTHER", " ").getBody().path("detail").asText())
                .contains("words are needed");
        assertThat(get(HEAD, "/api/cases/" + reference, null).getStatusCode())
                .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
    }

    @Test
    void aPersonStatesThePurposeOnAPageAndTheSchoolNextDoorFindsNoSuchPage() {
        String reference = reported();
        String page = "/cases/" + reference + "/purpose";
        Browser head = new Browser(rest).with("X-Purpose", "").signIn(HEAD);
        assertThat(head.open(page).getBody()).contains("Why do you read this case?", "Quality check");
        assertThat(head.submit(page, page, Map.of()).getBody())
                .contains("Error: Why do you read this case?", "Choose why you read this case");
        assertThat(head.submit(page, page, Map.of("purpose", "OTHER")).getBody())
                .contains("Say in your own words why you read this case");
        assertThat(head.submit(page, page, Map.of("purpose", "QUALITY_CHECK"))
                        .getHeaders()
                        .getLocation())
                .hasPath(page);
        assertThat(head.get("/api/cases/" + reference, JsonNode.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);

        Browser stranger = new Browser(rest).signIn(STRANGER);
        assertThat(stranger.open(page).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(stranger.open(page).getBody())
                .isEqualTo(stranger.open("/cases/" + NO_CASE + "/purpose").getBody());
    }

    @Test
    void aStatedPurposeIsKeptApartFromTheChain() {
        String reference = reported();
        get(HEAD, "/api/cases/" + reference, "Zara's mother has asked me");
        assertThat(jdbc.queryForMap(
                        "select e.purpose, e.codes, p.words from audit_entry e join audit_payload p on p.entry_id = e.id"
                                + " where e.case_reference = ? and e.kind = 'CASE_READ'",
                        reference))
                .containsEntry("purpose", "STATED")
                .containsEntry("codes", "{\"part\":\"case\"}")
                .containsEntry("words", "Zara's mother has asked me");
    }

    @Test
    void aRefusedReadIsOnRecordAndTellsTheCallerNothing() {
        String reference = reported();
        ResponseEntity<JsonNode> hidden = get(STRANGER, "/api/cases/" + reference, null);
        ResponseEntity<JsonNode> absent = get(STRANGER, "/api/cases/" + NO_CASE, null);
        assertThat(hidden.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(hidden.getBody().path("detail")).isEqualTo(absent.getBody().path("detail"));
        assertThat(hidden.getHeaders().keySet()).isEqualTo(absent.getHeaders().keySet());
        for (String asked : List.of(reference, NO_CASE)) {
            assertThat(jdbc.queryForList(
                            "select who from audit_entry where kind = 'CASE_REFUSED' and case_reference = ?",
                            String.class,
                            asked))
                    .contains(STRANGER);
        }
    }

    @Test
    void whoOpensTheFormOfATaskIsOnRecord() {
        String reference = reported();
        String task = jdbc.queryForObject(
                "select id_ from act_ru_task t where exists (select 1 from act_hi_procinst p"
                        + " where p.id_ = t.proc_inst_id_ and p.business_key_ = ?) fetch first row only",
                String.class,
                reference);
        String form = "/engine-rest/task/" + task + "/deployed-form";
        assertThat(opened(LEAD, form)).isEqualTo(HttpStatus.OK);
        assertThat(opened(STRANGER, form)).isEqualTo(HttpStatus.NOT_FOUND);

        assertThat(codes(reference, "TASK_READ")).containsExactly("{\"task\":\"" + task + "\"}");
    }

    @Test
    void whatIsTypedInsteadOfAReferenceIsNotKept() {
        get(STRANGER, "/api/cases/Zara-Planted-Elsewhere", null);
        assertThat(columnsHolding("Zara-Planted-Elsewhere", "audit_entry")).isEmpty();
        assertThat(columnsHolding("Zara-Planted-Elsewhere", "audit_payload")).isEmpty();
    }

    @Test
    void aRefusedSignInIsOnRecordWithoutAnybodysWordsInTheChain() {
        rest.withBasicAuth("Zara-mistyped", "wrong").getForEntity("/api/cases/" + NO_CASE, JsonNode.class);
        assertThat(jdbc.queryForList(
                        "select p.words from audit_entry e join audit_payload p on p.entry_id = e.id"
                                + " where e.kind = 'SIGN_IN_REFUSED' and e.who = 'nobody'",
                        String.class))
                .anySatisfy(words -> assertThat(words).contains("Zara-mistyped", "\"address\":\"127.0.0.1\""));
        assertThat(columnsHolding("Zara-mistyped", "audit_entry")).isEmpty();
    }

    @Test
    void aWholeCaseMakesAChainThatHoldsAndNamesNoChild() {
        Scenario scenario = ScenarioFacts.read(Path.of("src/test/resources/scenarios/SC-18.yaml"))
                .get(0);
        CaseReference reference = runner.start(scenario.stages().get(0));
        scenario.stages().stream().skip(1).forEach(stage -> runner.advance(reference, stage));

        assertThat(kinds(reference.value()))
                .contains("TASK_COMPLETED", "TASK_ENDED", "STAGE_OVERTAKEN", "OUTCOME_PROPOSED", "SIGNED");
        for (String planted : List.of(ScenarioRunner.PLANTED_NAME, ScenarioRunner.PLANTED_SENTENCE)) {
            assertThat(columnsHolding(planted, "audit_entry")).isEmpty();
        }
        assertThat(columnsHolding(ScenarioRunner.PLANTED_SENTENCE, "audit_payload"))
                .as("the search would find them")
                .isNotEmpty();
        assertThat(sealed().firstBroken()).isEmpty();
    }

    @Test
    void theAuditorSeesThatTheChainIsWhole() {
        reported();
        Verification now = sealed();
        JsonNode found = get("auditor", "/api/audit/verification", null).getBody();
        assertThat(found.path("intact").asBoolean()).isTrue();
        assertThat(found.path("firstBroken").isNull()).isTrue();
        assertThat(found.path("sealed").asLong()).isGreaterThanOrEqualTo(now.sealed());
        assertThat(jdbc.queryForList("select who from audit_entry where kind = 'CHAIN_VERIFIED'", String.class))
                .contains("auditor");
    }

    @ParameterizedTest
    @ValueSource(strings = {LEAD, "officer.north", "sw.borough", "manager", "admin"})
    void toEverybodyElseThereIsNoSuchPage(String user) {
        ResponseEntity<JsonNode> page = get(user, "/api/audit/verification", null);
        ResponseEntity<JsonNode> nothing = get(user, "/api/audit/no-such-page", null);
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(nothing.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(List.of(page.getBody().fieldNames()))
                .hasSameSizeAs(List.of(nothing.getBody().fieldNames()));
        assertThat(page.getBody().path("error")).isEqualTo(nothing.getBody().path("error"));
    }

    private Verification sealed() {
        Verification found = verifier.verify();
        for (int i = 0; i < 100 && found.unsealed() > 0; i++) {
            sealer.sealAll();
            found = verifier.verify();
        }
        assertThat(found.unsealed()).isZero();
        return found;
    }

    private List<String> kinds(String reference) {
        return jdbc.queryForList(
                "select distinct kind from audit_entry where case_reference = ?", String.class, reference);
    }

    private List<String> codes(String reference, String kind) {
        return jdbc.queryForList(
                "select codes from audit_entry where case_reference = ? and kind = ? order by recorded_at, place",
                String.class,
                reference,
                kind);
    }

    private List<String> purposes(String reference) {
        return jdbc
                .queryForList(
                        "select who || ' ' || kind || ' ' || purpose from audit_entry"
                                + " where case_reference = ? and purpose is not null order by recorded_at",
                        String.class,
                        reference)
                .stream()
                .distinct()
                .toList();
    }

    private ResponseEntity<JsonNode> state(String user, String reference, String purpose, String words) {
        Map<String, String> body = new HashMap<>();
        body.put("purpose", purpose);
        body.put("words", words);
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .postForEntity("/api/cases/" + reference + "/purpose", body, JsonNode.class);
    }

    private List<String> columnsHolding(String word, String table) {
        return jdbc.queryForList("select * from " + table).stream()
                .flatMap(row -> row.entrySet().stream())
                .filter(cell -> String.valueOf(cell.getValue()).contains(word))
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }

    private String reported() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        return rest.withBasicAuth(LEAD, DemoSignIn.PASSWORD)
                .exchange("/api/incidents", HttpMethod.POST, new HttpEntity<>(REPORT, headers), JsonNode.class)
                .getBody()
                .path("reference")
                .asText();
    }

    private HttpStatusCode opened(String user, String form) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .getForEntity(form, String.class)
                .getStatusCode();
    }

    /** As a person who has signed in. */
    private ResponseEntity<JsonNode> get(String user, String path, String purpose) {
        return new Browser(rest)
                .with("X-Purpose", purpose == null ? "" : purpose)
                .signIn(user)
                .get(path, JsonNode.class);
    }
}
