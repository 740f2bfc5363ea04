package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.access.DemoSignIn;

/** The API as other systems and the case file's readers use it. */
@WholeProduct
class CaseApiTests {
    private static final String DSL = "dsl.greenfield";
    private static final String OFFICER = "officer.north";
    private static final Map<String, Object> WILLING = Map.of(
            "incident",
            Map.of("material", "CHILD_PHOTO", "youthProduced", "YES", "adultInvolved", "NO"),
            "children",
            Map.of("A", Map.of("roles", List.of("DEPICTED", "SHARER"), "ageAtConduct", 15, "name", "Invented Name")));

    @Autowired
    TestRestTemplate rest;

    @Test
    void theSameReportSentTwiceMakesOneCase() {
        String key = UUID.randomUUID().toString();
        ResponseEntity<Map<String, Object>> first = report(DSL, key, WILLING);
        ResponseEntity<Map<String, Object>> second = report(DSL, key, WILLING);
        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(first.getHeaders().getLocation())
                .hasPath("/api/cases/" + first.getBody().get("reference"));
    }

    @Test
    void aReportWithoutAnIdempotencyKeyIsRefused() {
        ResponseEntity<String> answer =
                rest.withBasicAuth(DSL, DemoSignIn.PASSWORD).postForEntity("/api/incidents", WILLING, String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void anUnknownCodeIsRefusedWithTheFieldAndTheMend() {
        ResponseEntity<Map<String, Object>> answer =
                report(DSL, "k-" + UUID.randomUUID(), Map.of("incident", Map.of("material", "HOLOGRAM")));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().get("detail").toString())
                .contains("material", "choose from the list")
                .doesNotContain("HOLOGRAM");
    }

    @Test
    void sexAndEthnicityMayBeLeftOutAndAreOneOfAList() {
        String reference = reported(DSL, WILLING);
        assertThat(newFacts(DSL, reference, child(Map.of("sex", "FEMALE", "ethnicity", "MIXED"))))
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(newFacts(DSL, reference, child(Map.of("sex", "a girl")))).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(newFacts(DSL, reference, child(Map.of("ethnicity", List.of("MIXED")))))
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(get(DSL, "/api/cases/" + reference).getBody().get("children").toString())
                .contains("sex=FEMALE", "ethnicity=MIXED");
    }

    private static Map<String, Object> child(Map<String, Object> facts) {
        return Map.of("children", Map.of("A", facts));
    }

    @Test
    void theReportingSchoolReadsItsCaseFile() {
        String reference = reported(DSL, WILLING);
        Map<String, Object> file = get(DSL, "/api/cases/" + reference).getBody();
        assertThat(file)
                .containsEntry("reference", reference)
                .containsEntry("school", "greenfield")
                .containsEntry("involved", Map.of("SCHOOL", "greenfield"));
        assertThat(file.get("children").toString()).contains("Invented Name");
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, "sw.borough", "dsl.riverside", "officer.south", "manager", "auditor", "admin"})
    void toEverybodyElseASchoolsCaseIsNoCaseAtAll(String stranger) {
        String reference = reported(DSL, WILLING);
        for (String part : List.of("", "/decisions", "/timeline", "/deadlines")) {
            ResponseEntity<Map<String, Object>> hidden = get(stranger, "/api/cases/" + reference + part);
            ResponseEntity<Map<String, Object>> absent = get(stranger, "/api/cases/YP-2026-0000000-A" + part);
            assertThat(hidden.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(absent.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(hidden.getBody().get("detail"))
                    .isEqualTo(absent.getBody().get("detail"));
        }
    }

    @Test
    void policeSeeACaseFromTheMomentThatTheyAreTold() {
        String reference = reported(DSL, WILLING);
        assertThat(get(OFFICER, "/api/cases/" + reference).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(newFacts(DSL, reference, Map.of("incident", Map.of("policeAware", "YES"))))
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(get(OFFICER, "/api/cases/" + reference).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void everyDecisionNamesItsRuleItsSourceAndTheFactThatWouldHaveChangedIt() {
        String reference = reported(DSL, WILLING);
        Map<String, Object> route = list(DSL, "/api/cases/" + reference + "/decisions").stream()
                .filter(decision -> decision.get("decision").equals("case-route"))
                .findFirst()
                .orElseThrow();
        assertThat(route).containsEntry("subject", "case").containsEntry("result", "YPSI");
        assertThat(route.get("rules").toString()).contains("T1-r7", "Keeping Children Safe in Education 2026");
        assertThat(route.get("counterfactuals").toString()).contains("staffAllegation", "STAFF_ALLEGATION");
        assertThat(route).containsKeys("facts", "tableVersion", "decidedAt");
    }

    @Test
    void aDecisionThatNoLongerHoldsStaysInTheHistory() {
        String reference = reported(DSL, WILLING);
        newFacts(DSL, reference, Map.of("incident", Map.of("adultInvolved", "YES")));
        String decisions = "/api/cases/" + reference + "/decisions";
        assertThat(results(decisions, "case-route")).containsExactly("ADULT_OFFENDER");
        assertThat(results(decisions + "?history=true", "case-route")).containsExactly("YPSI", "ADULT_OFFENDER");
    }

    @Test
    void theCrimeRecordClockCountsTwentyFourClockHours() {
        String reference = reported(
                OFFICER,
                Map.of(
                        "incident",
                        Map.of("school", "greenfield", "policeReceivedAt", "2026-03-28T21:15+00:00"),
                        "children",
                        Map.of("A", Map.of("roles", List.of("SHARER")))));
        assertThat(list(OFFICER, "/api/cases/" + reference + "/deadlines"))
                .anySatisfy(deadline -> assertThat(deadline)
                        .containsEntry("step", "crimeRecord")
                        .containsEntry("dueAt", "2026-03-29T22:15:00+01:00")
                        .containsEntry("clock", "CLOCK_HOURS"));
    }

    @Test
    void aSchoolNeverEntersCrimes() {
        String reference = reported(DSL, WILLING);
        assertThat(newFacts(DSL, reference, Map.of("crimes", Map.of("c1", Map.of("person", "A")))))
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void nobodyStatesAnOutcomeByHand() {
        String reference = reported(OFFICER, WILLING);
        assertThat(newFacts(OFFICER, reference, Map.of("crimes", Map.of("c1", Map.of("outcome", "21")))))
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private String reported(String user, Map<String, Object> report) {
        return report(user, UUID.randomUUID().toString(), report)
                .getBody()
                .get("reference")
                .toString();
    }

    private ResponseEntity<Map<String, Object>> report(String user, String key, Map<String, Object> report) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", key);
        return exchange(user, HttpMethod.POST, "/api/incidents", new HttpEntity<>(report, headers));
    }

    private HttpStatus newFacts(String user, String reference, Map<String, Object> facts) {
        Map<String, Object> request = new java.util.HashMap<>(facts);
        request.put("reason", "Somebody said so");
        String path = "/api/cases/" + reference + "/facts";
        return HttpStatus.valueOf(exchange(user, HttpMethod.POST, path, new HttpEntity<>(request))
                .getStatusCode()
                .value());
    }

    private List<Object> results(String path, String decision) {
        return list(DSL, path).stream()
                .filter(one -> one.get("decision").equals(decision))
                .map(one -> one.get("result"))
                .toList();
    }

    private ResponseEntity<Map<String, Object>> get(String user, String path) {
        return exchange(user, HttpMethod.GET, path, HttpEntity.EMPTY);
    }

    private ResponseEntity<Map<String, Object>> exchange(
            String user, HttpMethod method, String path, HttpEntity<?> request) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange(path, method, request, new ParameterizedTypeReference<>() {});
    }

    private List<Map<String, Object>> list(String user, String path) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange(
                        path,
                        HttpMethod.GET,
                        HttpEntity.EMPTY,
                        new ParameterizedTypeReference<List<Map<String, Object>>>() {})
                .getBody();
    }
}
