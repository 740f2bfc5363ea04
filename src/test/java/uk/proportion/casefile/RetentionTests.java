package uk.proportion.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.WholeProduct;
import uk.proportion.access.DemoSignIn;
import uk.proportion.audit.Verifier;
import uk.proportion.shared.CaseReference;

/** What is left of a case when its retention has ended. */
@WholeProduct
class RetentionTests {
    private static final String OFFICER = "officer.north";
    private static final String INSPECTOR = "inspector.north";

    @Autowired
    ErasedCase cases;

    @Autowired
    RetentionSchedule schedule;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    HistoryService history;

    @Autowired
    Verifier verifier;

    @Test
    void whenRetentionHasEndedNothingTypedIsLeftAndTheChainStillHolds() {
        String reference = cases.erased().value();
        assertThat(jdbc.queryForMap("select state, facts, review_facts from case_file where reference = ?", reference))
                .containsEntry("state", "ERASED")
                .containsEntry("facts", "{}")
                .containsEntry("review_facts", "{}");
        assertThat(jdbc.queryForObject(
                        "select count(*) from decision d join case_file f on f.id = d.case_id where f.reference = ?",
                        Integer.class,
                        reference))
                .as("what was decided stays for statistics")
                .isPositive();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .finished()
                        .count())
                .isZero();
        assertThat(jdbc.queryForList(
                        "select who from audit_entry where kind = 'CASE_ERASED' and case_reference = ?",
                        String.class,
                        reference))
                .containsExactly("system");
        assertThat(verifier.verify().firstBroken()).isEmpty();
    }

    @Test
    void anErasedCaseCannotBeToldFromOneThatNeverExisted() {
        String reference = cases.erased().value();
        ResponseEntity<JsonNode> gone = send(OFFICER, HttpMethod.GET, reference, "", null);
        ResponseEntity<JsonNode> never = send(OFFICER, HttpMethod.GET, "YP-2026-0000000-A", "", null);
        assertThat(gone.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(gone.getBody().path("detail")).isEqualTo(never.getBody().path("detail"));
    }

    @Test
    void aHoldIsSetAndLiftedByWhoAnswersForTheRecordsAndKeepsTheCase() {
        CaseReference reference = cases.closedLongAgo();
        Map<String, String> inquiry = Map.of("reason", "The inquiry has asked for it");
        assertThat(hold(OFFICER, HttpMethod.PUT, reference, inquiry).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(hold(INSPECTOR, HttpMethod.PUT, reference, Map.of("reason", " "))
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(hold("dsl.riverside", HttpMethod.PUT, reference, inquiry).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(hold(INSPECTOR, HttpMethod.PUT, reference, inquiry).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(hold(OFFICER, HttpMethod.GET, reference, null)
                        .getBody()
                        .path("held")
                        .asBoolean())
                .isTrue();
        assertThat(hold("dsl.greenfield", HttpMethod.GET, reference, null)
                        .getBody()
                        .path("held")
                        .asBoolean())
                .as("of another organisation's hold nobody is told")
                .isFalse();

        schedule.eraseWhatIsDue();
        assertThat(state(reference)).isEqualTo("CLOSED");
        assertThat(hold(INSPECTOR, HttpMethod.DELETE, reference, null).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        schedule.eraseWhatIsDue();
        assertThat(state(reference)).isEqualTo("ERASED");
        assertThat(jdbc.queryForList(
                        "select kind from audit_entry where case_reference = ? and kind like 'LEGAL_HOLD%'"
                                + " order by recorded_at",
                        String.class, reference.value()))
                .isEqualTo(List.of("LEGAL_HOLD_SET", "LEGAL_HOLD_LIFTED"));
    }

    private String state(CaseReference reference) {
        return jdbc.queryForObject("select state from case_file where reference = ?", String.class, reference.value());
    }

    private ResponseEntity<JsonNode> hold(String user, HttpMethod method, CaseReference reference, Object body) {
        return send(user, method, reference.value(), "/legal-hold", body);
    }

    private ResponseEntity<JsonNode> send(String user, HttpMethod method, String reference, String part, Object body) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange("/api/cases/" + reference + part, method, new HttpEntity<>(body), JsonNode.class);
    }
}
