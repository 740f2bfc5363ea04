package uk.proportion.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.EngineTables;
import uk.proportion.access.DemoSignIn;
import uk.proportion.workflow.FormDefinitions;

/**
 * A whole case in Tasklist, by hand: from the school's report to the recorded outcome. Skipped where the machine has no
 * Chromium; with {@code -Dbrowser.required=true} it fails there instead. Pictures of the forms: {@code target/screenshots}.
 */
@InTheBrowser
class CaseJourney {
    private static final String DSL = "dsl.greenfield";
    private static final String OFFICER = "officer.north";
    private static final String SUPERVISOR = "supervisor.north";
    private static final String SOCIAL_WORKER = "sw.borough";
    private static final String TEAM_MANAGER = "tm.borough";
    private static final String CHILD_A = "Wilhelmina Plantagenet";
    private static final String CHILD_B = "Balthasar Plantagenet";
    static final Map<String, Object> REPORT = Map.ofEntries(
            Map.entry("material", "CHILD_PHOTO"),
            Map.entry("subject", "KNOWN_CHILD"),
            Map.entry("youthProduced", "YES"),
            Map.entry("place", "ELSEWHERE"),
            Map.entry("childCount", "2"),
            Map.entry("A_name", CHILD_A),
            Map.entry("A_ageAtConduct", 15),
            Map.entry("A_roles", List.of("DEPICTED", "CREATOR", "SHARER")),
            Map.entry("B_name", CHILD_B),
            Map.entry("B_ageAtConduct", 15),
            Map.entry("B_roles", List.of("RECIPIENT_ONLY")));
    private static final Map<String, Object> A_CRIME_OF_CHILD_A = Map.of(
            "anyCrime", "YES",
            "person", "Child A",
            "offence", "086/02",
            "victim", "The state",
            "pointsToProve", "MADE_OUT",
            "personLabel", "PERSON_INVOLVED");

    private static Chromium chromium;

    @Autowired
    FormDefinitions forms;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcTemplate database;

    private Desks desks;
    private String reference;

    @BeforeAll
    static void startTheBrowser() {
        chromium = Chromium.startOrSkip();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void noDrafts() {
        database.update("delete from form_draft");
    }

    @Test
    void aReportFromASchoolBecomesARecordedOutcome21() {
        desks = new Desks(chromium, rest.getRootUri(), forms);
        theSchoolReportsAndRefers();
        socialCareDecidesForEachChild();
        policeRecordAndRespond();
        theSchoolBeginsThePlan();
        policeProposeWhatASupervisorAuthorises();

        assertThat(crimes())
                .singleElement()
                .satisfies(
                        crime -> assertThat(crime).containsEntry("person", "A").containsEntry("outcome", "21"));
        assertThat(new EngineTables(database).holding(List.of(CHILD_A, CHILD_B, Unremarkable.WORDS)))
                .isEmpty();
    }

    @Test
    void whatWasTypedIsNotLeftInTheBrowserForTheNextPerson() {
        Tasklist tasklist = chromium.deskOf(DSL, rest.getRootUri());
        tasklist.startProcess("Report an incident", forms.get("report-an-incident"))
                .fill(REPORT);
        tasklist.startAfterTheSessionHasEnded();
        assertThat(tasklist.kept()).doesNotContain(CHILD_A, "camunda-form");
    }

    @Test
    void aRefusedReportStaysOnTheScreenWithTheReason() {
        Tasklist tasklist = chromium.deskOf(OFFICER, rest.getRootUri());
        FormOnScreen report = tasklist.startProcess("Report an incident", forms.get("report-an-incident"));
        Map<String, Object> unknownSchool = new HashMap<>(REPORT);
        unknownSchool.put("incidentSchool", "no-such-school");
        report.fill(unknownSchool);
        assertThat(tasklist.startRefused()).contains("there is no school of that code");
        assertThat(report.written("A_name")).isEqualTo(CHILD_A);
        assertThat(report.written("summary")).isEqualTo(Unremarkable.WORDS);
    }

    private void theSchoolReportsAndRefers() {
        List<String> before = references();
        desks.report(DSL, REPORT);
        List<String> fresh = references();
        fresh.removeAll(before);
        assertThat(fresh).hasSize(1);
        reference = fresh.get(0);
        desks.about(reference);
        desks.complete(
                DSL,
                "Hold the initial review",
                Map.of("irImmediateRisk", "SUSPECTED", "A_significantHarm", "SUSPECTED", "typology", "EXP_ROMANTIC"));
    }

    private List<String> references() {
        return database.queryForList("select reference from case_file", String.class);
    }

    private void socialCareDecidesForEachChild() {
        desks.complete(SOCIAL_WORKER, "Decide on the referral · Child A", Map.of("significantHarm", "SUSPECTED"));
        desks.complete(TEAM_MANAGER, "Sign the threshold decision · Child A", Map.of("approval", "APPROVED"));
        desks.complete(DSL, "Contribute to the strategy discussion · Child A");
        desks.complete(OFFICER, "Contribute to the strategy discussion · Child A");
        desks.complete(
                SOCIAL_WORKER, "Hold the strategy discussion · Child A", Map.of("s47Result", "NO_FURTHER_ACTION"));
        desks.complete(SOCIAL_WORKER, "Tell the referrer · Child A");
        desks.complete(SOCIAL_WORKER, "Decide on the referral · Child B");
        desks.complete(SOCIAL_WORKER, "Tell the referrer · Child B");
    }

    private void policeRecordAndRespond() {
        desks.complete(OFFICER, "Put a crime forward", A_CRIME_OF_CHILD_A);
        desks.complete(OFFICER, "Record the crime · Crime 1", Map.of("forceReference", "42/12345/26"));
        desks.complete(OFFICER, "Establish the facts · Crime 1", Map.of("evidenceSufficient", "NOT_ASSESSED"));
        desks.complete(SUPERVISOR, "Check the police response", Map.of("responseCheck", "APPROVED"));
        desks.complete(OFFICER, "Respond proportionately");
    }

    private void theSchoolBeginsThePlan() {
        desks.complete(DSL, "Agree the plan · Child A", Map.of("planAgreement", "AGREED"));
        desks.complete(DSL, "Deliver the measure · Child A", Map.of("measureResult", "COMPLETED"));
    }

    private void policeProposeWhatASupervisorAuthorises() {
        desks.complete(
                OFFICER, "Propose the outcome · Crime 1", Map.of("nextStep", "PROPOSE", "proposedOutcome", "21"));
        desks.complete(OFFICER, "Read the impact · Crime 1");
        desks.complete(OFFICER, "Tell the people concerned · Crime 1", Map.of("appropriateAdult", "NOT_NEEDED"));
        theProposerCannotSign();
        desks.complete(SUPERVISOR, "Authorise the outcome · Crime 1", Map.of("approval", "APPROVED"));
        desks.complete(OFFICER, "Confirm the outcome · Crime 1");
    }

    private void theProposerCannotSign() {
        String authorise = "Authorise the outcome · Crime 1 · " + reference;
        String task = desks.of(SUPERVISOR).idOf(authorise);
        assertThat(desks.of(OFFICER).tasks()).doesNotContain(authorise);
        assertThat(complete(OFFICER, task).getStatusCode().is4xxClientError()).isTrue();
        assertThat(desks.of(SUPERVISOR).tasks()).contains(authorise);
    }

    private ResponseEntity<String> complete(String user, String task) {
        Map<String, Object> variables =
                Map.of("approval", Map.of("value", "APPROVED"), "rationale", Map.of("value", Unremarkable.WORDS));
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .postForEntity("/engine-rest/task/" + task + "/complete", Map.of("variables", variables), String.class);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> crimes() {
        ParameterizedTypeReference<Map<String, Object>> json = new ParameterizedTypeReference<>() {};
        return (List<Map<String, Object>>) rest.withBasicAuth(OFFICER, DemoSignIn.PASSWORD)
                .exchange("/api/cases/" + reference, HttpMethod.GET, HttpEntity.EMPTY, json)
                .getBody()
                .get("crimes");
    }
}
