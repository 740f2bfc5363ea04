package uk.proportion.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import uk.proportion.Browser;
import uk.proportion.WholeProduct;
import uk.proportion.access.DemoSignIn;
import uk.proportion.shared.CaseReference;

/** The record as the auditor sees it in a browser. */
@WholeProduct
class AuditorsPagesTests {
    private static final String LEAD = "dsl.greenfield";
    private static final String HEAD = "head.greenfield";
    private static final Map<String, Object> REPORT = Map.of("incident", Map.of("material", "TEXT_ONLY"));

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Sealer sealer;

    @Autowired
    Erasure erasure;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theAuditorIsLedFromTheHomePageToAWholeChain() {
        Browser auditor = new Browser(rest).signIn("auditor");
        assertThat(auditor.open("/").getBody()).contains("href=\"/audit\"");
        assertThat(auditor.open("/audit").getBody()).contains("The chain is whole", "Sealed entries");
        assertThat(kindsOf("auditor")).contains("CHAIN_VERIFIED");
    }

    @ParameterizedTest
    @ValueSource(strings = {LEAD, "officer.north", "sw.borough", "manager", "admin"})
    void toEverybodyElseTheAuditorsPagesDoNotExist(String user) {
        Browser browser = new Browser(rest).signIn(user);
        assertThat(browser.open("/").getBody()).doesNotContain("/audit");
        String absent = browser.open("/audit/no-such-page").getBody();
        for (String page : List.of("/audit", "/audit/reads", "/audit/entries/" + UUID.randomUUID())) {
            ResponseEntity<String> answer = browser.open(page);
            assertThat(answer.getStatusCode()).as(page).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(withoutGuard(answer.getBody())).isEqualTo(withoutGuard(absent));
        }
        assertThat(browser.submit("/", "/audit/reads", Map.of("kind", "")).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoIsNotSignedInIsAskedToSignIn() {
        assertThat(new Browser(rest).open("/audit").getHeaders().getLocation()).hasPath("/sign-in");
    }

    @Test
    void theAuditorFindsWhoReadACaseWhenAndWhy() {
        String reference = reported();
        read(LEAD, reference, "");
        read(HEAD, reference, "Zara's mother has asked me");
        state(HEAD, reference);
        read(HEAD, reference, "");
        String found = search(Map.of("reference", reference, "kind", "CASE_READ"));
        assertThat(found)
                .contains("Said why: quality check")
                .contains(LEAD, HEAD, "Had an open task on the case", "Said why", "Zara&#39;s mother has asked me");
        assertThat(search(Map.of("reference", reference, "kind", "CASE_READ", "who", HEAD)))
                .contains("Said why")
                .doesNotContain("Had an open task on the case</span>");
        assertThat(search(Map.of("reference", reference, "from", "2031-01-01"))).contains("Nothing on record fits");
    }

    @Test
    void everyPurposeCanBeLookedForInWords() {
        assertThat(search(Map.of("purpose", "EMERGENCY")))
                .contains("value=\"EMERGENCY\" selected", "Was let in for an emergency");
        assertThat(search(Map.of("who", "p-5d41402abc4b2a76b9719d911017c592"))).contains("Nothing on record fits");
    }

    @Test
    void whatTheAuditorLooksForIsItselfOnRecordAndInNoAddress() {
        String reference = reported();
        search(Map.of("reference", reference, "who", "Zara-typed"));
        assertThat(jdbc.queryForList(
                        "select p.words from audit_entry e join audit_payload p on p.entry_id = e.id"
                                + " where e.kind = 'AUDIT_READ' and e.who = 'auditor' and e.case_reference = ?",
                        String.class,
                        reference))
                .singleElement()
                .asString()
                .contains("Zara-typed");
        assertThat(jdbc.queryForList("select codes from audit_entry where kind = 'AUDIT_READ'", String.class))
                .noneMatch(codes -> codes.contains("Zara-typed"));
    }

    @Test
    void wordsThatWereErasedAreShownAsErasedWithTheirDay() {
        String reference = reported();
        read(HEAD, reference, "Zara's mother has asked me");
        transaction.executeWithoutResult(
                status -> erasure.eraseWordsOf(new CaseReference(reference), "RIGHT_TO_ERASURE"));
        String found = search(Map.of("reference", reference, "kind", "CASE_READ"));
        assertThat(found).contains("Words erased on").doesNotContain("Zara&#39;s mother");
    }

    @Test
    void aFieldThatCannotBeReadIsNamedWithItsMend() {
        assertThat(search(Map.of("reference", "Zara", "from", "yesterday")))
                .contains(
                        "Error: Who read what",
                        "href=\"#reference\"",
                        "such as YP-2026-4830571-V",
                        "href=\"#from\"",
                        "such as 2026-11-20");
        assertThat(search(Map.of("from", "2026-11-20", "to", "2026-11-19")))
                .contains("Choose a last day that is not before the first day");
    }

    @Test
    void moreThanAPageIsTurnedWithTheSameSearch() {
        String reference = reported();
        for (int i = 0; i <= RecordedEntries.PAGE; i++) {
            read(LEAD, reference, "");
        }
        Map<String, String> reads = Map.of("reference", reference, "kind", "CASE_READ");
        assertThat(search(reads)).contains("Earlier entries").doesNotContain("Later entries");
        assertThat(search(Map.of("reference", reference, "kind", "CASE_READ", "number", "2")))
                .contains("page 2", "Later entries")
                .doesNotContain("Earlier entries");
    }

    @Test
    void whatTheAuditorTakesOutIsOnRecordAndNoCellIsAFormula() {
        String reference = reported();
        read(HEAD, reference, "=HYPERLINK(\"x\")");
        ResponseEntity<String> file = new Browser(rest)
                .signIn("auditor")
                .submit("/audit/reads", "/audit/reads.csv", Map.of("reference", reference, "kind", "CASE_READ"));
        assertThat(file.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(file.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(file.getBody().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .contains(HEAD, reference, "\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(jdbc.queryForList(
                        "select codes from audit_entry where kind = 'EXPORTED' and who = 'auditor' and case_reference = ?",
                        String.class,
                        reference))
                .containsExactly("{\"rows\":1,\"what\":\"audit-record\"}");
    }

    @Test
    void anEntryIsShownWithItsPlaceInTheChain() {
        String reference = reported();
        sealer.sealAll();
        Map<String, Object> entry = jdbc.queryForMap(
                "select id, position, hash, previous_hash from audit_entry where kind = 'FACTS_KEPT' and case_reference = ?",
                reference);
        Browser auditor = new Browser(rest).signIn("auditor");
        assertThat(auditor.open("/audit/entries/" + entry.get("id")).getBody())
                .contains(
                        "Facts kept",
                        reference,
                        String.valueOf(entry.get("position")),
                        String.valueOf(entry.get("hash")),
                        String.valueOf(entry.get("previous_hash")));
        assertThat(auditor.open("/audit/entries/" + UUID.randomUUID()).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private String search(Map<String, String> fields) {
        ResponseEntity<String> answer =
                new Browser(rest).signIn("auditor").submit("/audit/reads", "/audit/reads", fields);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        return answer.getBody();
    }

    private List<String> kindsOf(String user) {
        return jdbc.queryForList("select distinct kind from audit_entry where who = ?", String.class, user);
    }

    private static String withoutGuard(String page) {
        return page.replaceAll("value=\"[^\"]+\"", "");
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

    private void state(String user, String reference) {
        rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .postForEntity(
                        "/api/cases/" + reference + "/purpose", Map.of("purpose", "QUALITY_CHECK"), JsonNode.class);
    }

    private void read(String user, String reference, String purpose) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Purpose", purpose);
        assertThat(rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                        .exchange("/api/cases/" + reference, HttpMethod.GET, new HttpEntity<>(headers), JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }
}
