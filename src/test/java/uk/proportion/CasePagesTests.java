package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.shared.CaseReference;

/** The pages of a case: who may open them, what they show to whom, and what stands on file after a correction. */
@WholeProduct
class CasePagesTests {
    private static final String DSL = "dsl.greenfield";
    private static final String OFFICER = "officer.north";
    private static final List<String> PAGES =
            List.of("", "/timeline", "/correct", "/correct/A", "/correct/A/name", "/people/new", "/take-downs");
    private static final String SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)> \"'>&";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    private RestDesk desk;
    private String name;

    @BeforeEach
    void aChildOfItsOwn() {
        desk = RestDesk.ofNoCase(rest, engine);
        name = "Casimira " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    }

    @Test
    void thePageTellsWhatToDoNextWhoCanSeeItAndWhatIsOnFile() {
        String reference = reported(DSL, "A neutral sentence.", false);
        assertThat(page(DSL, reference, ""))
                .contains("What you do next", "Hold the initial review", "/tasks/", "Greenfield School")
                .contains("Child A", name, "A neutral sentence.", "Is pictured", "Asked what they want")
                .contains("No crime is recorded in this case.", "/why/case-route/case")
                .doesNotContain("North Police", "??");
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, "sw.borough", "dsl.riverside", "officer.south", "manager", "auditor", "admin"})
    void toEverybodyElseThereIsNoSuchPage(String stranger) {
        String reference = reported(DSL, "A neutral sentence.", false);
        Browser browser = new Browser(rest).signIn(stranger);
        String never = CaseReference.random(2026, new java.util.Random(3)).value();
        for (String part : PAGES) {
            ResponseEntity<String> hidden = browser.open("/cases/" + reference + part);
            assertThat(hidden.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(hidden.getBody())
                    .isEqualTo(browser.open("/cases/" + never + part).getBody());
        }
        assertThat(browser.open("/cases").getBody()).doesNotContain(reference);
    }

    @Test
    void whatSomebodyWroteIsTextAndNeverMarkup() {
        name = SCRIPT;
        String reference = reported(DSL, SCRIPT, false);
        Browser browser = new Browser(rest).signIn(DSL);
        for (String part : PAGES) {
            assertThat(browser.open("/cases/" + reference + part).getBody())
                    .doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(page(DSL, reference, "")).contains("&lt;script&gt;alert");
    }

    @Test
    void whatPoliceStateOfACrimeChangesNothingOnTheSchoolsPage() {
        String reference = reported("sw.borough", "As it was reported.", true);
        String before = plain(page(DSL, reference, "")) + plain(page(DSL, reference, "/timeline"));
        state(OFFICER, reference, Map.of("crimes", Map.of("c1", crime())));
        assertThat(page(OFFICER, reference, "")).contains("Crime", "Put forward, not recorded");
        assertThat(page(OFFICER, reference, "/correct")).contains("/correct/c1");
        assertThat(plain(page(DSL, reference, "")) + plain(page(DSL, reference, "/timeline")))
                .isEqualTo(before)
                .doesNotContain("c1", "Outcome 21", "AF07");
        assertThat(new Browser(rest)
                        .with("X-Purpose", "a check")
                        .signIn(DSL)
                        .open("/cases/" + reference + "/correct/c1/AF07")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aCorrectionKeepsWhatStoodBeforeWithWhoAndWhy() {
        String reference = reported(DSL, "As it was reported.", false);
        String address = "/cases/" + reference + "/correct/A/name";
        Browser browser = new Browser(rest).signIn(DSL);
        ResponseEntity<String> refused = browser.submit(address, address, Map.of("value", "Another Name"));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody())
                .contains("There is a problem", "Say why: a correction needs a reason", "value=\"Another Name\"");

        ResponseEntity<String> kept =
                browser.submit(address, address, Map.of("value", "Another Name", "reason", "The register has it so."));
        assertThat(kept.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(browser.open("/cases/" + reference + "?kept").getBody())
                .contains("What you stated is on the case file.", "Another Name", name, "The register has it so.", DSL);

        String fact = "/cases/" + reference + "/correct/incident/adultInvolved";
        browser.submit(fact, fact, Map.of("value", "SUSPECTED", "reason", "A message came from an older account."));
        assertThat(browser.open("/cases/" + reference).getBody())
                .contains("A message came from an older account.", "Suspected");
    }

    @Test
    void aCorrectedTextIsShownAsItStoodBefore() {
        String reference = reported(DSL, "As it was reported.", true);
        String summary = "/cases/" + reference + "/correct/incident/summary";
        Browser browser = new Browser(rest).signIn(DSL);
        browser.submit(summary, summary, Map.of("value", "As it really was.", "reason", "She told me more."));
        assertThat(page(DSL, reference, "")).contains("As it was reported.", "As it really was.", "She told me more.");
        assertThat(page(OFFICER, reference, ""))
                .contains("As it was reported.", "As it really was.")
                .doesNotContain("She told me more.");
    }

    @Test
    void aChildIsAddedUnderTheNextLetterWithItsContacts() {
        String reference = reported(DSL, "As it was reported.", false);
        String address = "/cases/" + reference + "/people/new";
        Browser browser = new Browser(rest).signIn(DSL);
        assertThat(browser.submit(address, address, Map.of("name", "Second Child"))
                        .getBody())
                .contains("Choose at least one part", "value=\"Second Child\"");
        Map<String, String> child = Map.of(
                "name",
                "Second Child",
                "roles",
                "FORWARDER",
                "ageAtConduct",
                "14",
                "parents",
                "A mother, by telephone",
                "reason",
                "A friend named her.");
        assertThat(browser.submit(address, address, child).getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(page(DSL, reference, ""))
                .contains("Child B", "Second Child", "Passed it on", "A mother, by telephone");
    }

    @Test
    void whoHasNoTaskIsAskedWhyAndThenComesBackToThePage() {
        String reference = reported(DSL, "As it was reported.", false);
        Browser head = new Browser(rest).with("X-Purpose", "").signIn("head.greenfield");
        ResponseEntity<String> asked = head.open("/cases/" + reference + "/timeline");
        assertThat(asked.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(asked.getHeaders().getLocation()).hasToString("/cases/" + reference + "/purpose?to=timeline");
        String purpose = "/cases/" + reference + "/purpose?to=timeline";
        ResponseEntity<String> stated = head.submit(
                purpose, "/cases/" + reference + "/purpose", Map.of("purpose", "QUALITY_CHECK", "to", "timeline"));
        assertThat(stated.getHeaders().getLocation()).hasPath("/cases/" + reference + "/timeline");
        assertThat(head.open("/cases/" + reference + "/timeline").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        ResponseEntity<String> elsewhere = head.submit(
                purpose,
                "/cases/" + reference + "/purpose",
                Map.of("purpose", "QUALITY_CHECK", "to", "//evil.example"));
        assertThat(elsewhere.getHeaders().getLocation()).hasPath("/cases/" + reference + "/purpose");
    }

    @Test
    void theChronologyIsFilteredByCodes() {
        String reference = reported(DSL, "As it was reported.", true);
        assertThat(page(DSL, reference, "/timeline"))
                .contains("Incident reported", "North Police takes part: the police were told");
        assertThat(page(DSL, reference, "/timeline?kind=REPORTED"))
                .contains("Incident reported", "1 of ")
                .doesNotContain("takes part");
        assertThat(page(DSL, reference, "/timeline?agency=POLICE")).contains("No entry is of that kind.");
    }

    @Test
    void theListOfOwnCasesIsOneStatementWithoutAName() {
        String reference = reported(DSL, "As it was reported.", false);
        reported(DSL, "As it was reported.", false);
        Browser browser = new Browser(rest).signIn(DSL);
        browser.open("/cases");
        Statements.Observed<ResponseEntity<String>> list = Statements.of(() -> browser.open("/cases"));
        assertThat(list.answer().getBody())
                .contains(reference, "Hold the initial review")
                .doesNotContain(name);
        assertThat(list.statements())
                .filteredOn(sql -> sql.contains("case_file"))
                .hasSize(1);
        assertThat(browser.submit("/cases", "/cases", Map.of("reference", " " + reference.toLowerCase() + " "))
                        .getHeaders()
                        .getLocation())
                .hasPath("/cases/" + reference);
        assertThat(browser.submit("/cases", "/cases", Map.of("reference", "Amelia"))
                        .getBody())
                .contains("Check the reference");
    }

    private String page(String user, String reference, String part) {
        ResponseEntity<String> answer =
                new Browser(rest).with("X-Purpose", "a check").signIn(user).open("/cases/" + reference + part);
        assertThat(answer.getStatusCode()).as(user + part).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    /** Without what differs at each opening: the guard of its forms. */
    private static String plain(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    private String reported(String user, String summary, boolean policeTold) {
        Map<String, Object> incident =
                new HashMap<>(Map.of("material", "CHILD_PHOTO", "youthProduced", "YES", "summary", summary));
        List.of("adultInvolved", "staffAllegation", "lifeThreat", "extortion", "threatToShare")
                .forEach(key -> incident.put(key, "NO"));
        if (policeTold) {
            incident.put("policeAware", "YES");
        }
        if (!user.startsWith("dsl")) {
            incident.put("school", "greenfield");
        }
        Map<String, Object> child = Map.of(
                "roles",
                List.of("DEPICTED", "SHARER"),
                "undulyForced",
                "NO",
                "name",
                name,
                "dateOfBirth",
                "2011-05-31",
                "wishes",
                "To be left alone.");
        return desk.report(
                        user,
                        UUID.randomUUID().toString(),
                        Map.of("incident", incident, "children", Map.of("A", child)))
                .getBody()
                .path("reference")
                .asText();
    }

    private static Map<String, Object> crime() {
        return Map.of(
                "person",
                "A",
                "pointsToProve",
                "MADE_OUT",
                "aggravating",
                Map.of("AF07", "YES"),
                "evidenceSufficient",
                "YES");
    }

    private void state(String user, String reference, Map<String, Object> facts) {
        Map<String, Object> request = new HashMap<>(facts);
        request.put("reason", "Somebody said so");
        assertThat(desk.send(user, HttpMethod.POST, "/api/cases/" + reference + "/facts", request)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }
}
