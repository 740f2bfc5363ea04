package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static uk.proportion.CrimeDesk.OFFICER;
import static uk.proportion.CrimeDesk.SUPERVISOR;
import static uk.proportion.CrimeDesk.WORDS;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import uk.proportion.access.DemoSignIn;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.RecordingDecisions;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/** Crimes and their outcomes to the end: decided anew, transferred, cancelled, and several in one case. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomesTests {
    /** Officer, inspector, registrar and decision-maker in one person. */
    private static final String EVERYBODY = "jack.north";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    RecordingDecisions decisions;

    private CaseReference reference;

    @BeforeAll
    void oneManyRolesHave() {
        IdentityService identity = engine.getIdentityService();
        User everybody = identity.newUser(EVERYBODY);
        everybody.setPassword(DemoSignIn.PASSWORD);
        identity.saveUser(everybody);
        List.of("officer", "inspector", "registrar", "ddm")
                .forEach(role -> identity.createMembership(EVERYBODY, "north-" + role));
    }

    @AfterAll
    void letHimGo() {
        engine.getIdentityService().deleteUser(EVERYBODY);
    }

    @Test
    void anOutcomeThatNewFactsNoLongerPermitIsDecidedAnewAndStaysOnTheRecord() {
        CrimeDesk desk = play("SC-02", 5);
        assertThat(desk.history("c1")).containsExactly("21 CONFIRMED");

        assertThat(desk.newFacts(OFFICER, Map.of("c1", Map.of("aggravating", Map.of("AF07", "YES")))))
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(desk.crime("c1").path("outcome").asText()).isEqualTo("21");
        assertThat(desk.timeline("OUTCOME_IN_QUESTION", "c1"))
                .containsExactly("Outcome 21 is not permitted on the facts as they now are: it has to be decided anew");
        desk.refused("choose from the list", OFFICER, "propose-the-outcome", "c1", proposal("21"));
        desk.propose("c1", "22", Map.of());
        desk.sign("inspector.north", "authorise-the-outcome", "c1");
        desk.confirm("c1");

        assertThat(desk.crime("c1").path("outcome").asText()).isEqualTo("22");
        assertThat(desk.history("c1")).containsExactly("21 SUPERSEDED", "22 CONFIRMED");
        assertThat(desk.timeline("OUTCOME_SUPERSEDED", "c1"))
                .containsExactly("22 takes the place of 21, which stays on the record");
    }

    @Test
    void aReopenedOutcomeIsAskedAndSignedAfresh() {
        CrimeDesk desk = play("SC-02", 5);
        reopen("The reviewer doubts the ages");
        assertThat(desk.timeline("OUTCOME_REOPENED", "c1")).containsExactly("Outcome 21 has to be decided anew");

        desk.done(OFFICER, "propose-the-outcome", "c1", proposal("21"));
        assertThatObject(desk.crime("c1"))
                .returns("NONE", crime -> crime.path("authorisation").asText())
                .returns("NO", crime -> crime.path("suspectTold").asText())
                .returns("NO", crime -> crime.path("impactRead").asText())
                .returns("21", crime -> crime.path("outcome").asText())
                .returns(false, crime -> crime.path("permitted").toString().contains("21"));
        desk.done(OFFICER, "read-the-impact", "c1", Map.of("impactRead", "YES"));
        desk.done(OFFICER, "tell-the-people-concerned", "c1", CrimeDesk.TOLD);
        assertThat(desk.task("confirm-the-outcome", "c1")).isEmpty();
        desk.sign(SUPERVISOR, "authorise-the-outcome", "c1");
        desk.confirm("c1");

        assertThat(desk.history("c1")).containsExactly("21 SUPERSEDED", "21 CONFIRMED");
        assertThatObject(desk.crime("c1").path("recordingDecisions").get(0))
                .returns(
                        "The reviewer doubts the ages",
                        old -> old.path("reopenedWhy").asText())
                .returns("inspector.north", old -> old.path("reopenedBy").asText())
                .returns(OFFICER, old -> old.path("supersededBy").asText());
        assertThat(desk.task("propose-the-outcome", "c1")).isEmpty();
    }

    @Test
    void aDoubtThatNewFactsDispelLeavesTheOutcomeAsItWas() {
        CrimeDesk desk = play("SC-02", 5);
        desk.newFacts(OFFICER, Map.of("c1", Map.of("linkedAdultPossession", "YES")));
        assertThat(desk.task("propose-the-outcome", "c1")).isPresent();
        desk.newFacts(OFFICER, Map.of("c1", Map.of("linkedAdultPossession", "NO")));

        assertThat(desk.task("propose-the-outcome", "c1")).isEmpty();
        assertThat(desk.history("c1")).containsExactly("21 CONFIRMED");
    }

    @Test
    void aCrimeIsTransferredWithTheOtherForcesNumberAndTheVictimToldFirst() {
        CrimeDesk desk = play("SC-02", 1);
        desk.newFacts(OFFICER, Map.of("c1", Map.of("cancelGround", "OTHER_FORCE_NUMBER")));

        desk.refused("The other force\" is needed", OFFICER, "propose-the-outcome", "c1", proposal("C1"));
        Map<String, Object> transfer = new HashMap<>(proposal("C1"));
        transfer.put("otherForce", "Kent Police");
        desk.refused("The other force's crime number\" is needed", OFFICER, "propose-the-outcome", "c1", transfer);
        transfer.put("otherForceReference", "<46>");
        desk.refused("The other force's crime number", OFFICER, "propose-the-outcome", "c1", transfer);
        transfer.put("otherForceReference", "46/12345/26");
        desk.done(OFFICER, "propose-the-outcome", "c1", transfer);
        desk.done(OFFICER, "read-the-impact", "c1", Map.of("impactRead", "YES"));
        Map<String, Object> untold = new HashMap<>(CrimeDesk.TOLD);
        untold.put("victimTold", "NO");
        desk.refused("the victim or a parent", OFFICER, "tell-the-people-concerned", "c1", untold);
        desk.done(OFFICER, "tell-the-people-concerned", "c1", CrimeDesk.TOLD);
        desk.sign(SUPERVISOR, "authorise-the-outcome", "c1");
        desk.confirm("c1");

        assertThatObject(desk.crime("c1"))
                .returns("C1", crime -> crime.path("outcome").asText())
                .returns("Kent Police", crime -> crime.path("otherForce").asText())
                .returns(
                        "46/12345/26",
                        crime -> crime.path("otherForceReference").asText());
        assertThat(desk.timeline("OUTCOME_CONFIRMED", "c1"))
                .containsExactly("Transferred to another force and cancelled here (C1)");
        assertThat(desk.task("propose-the-outcome", "c1")).isEmpty();
    }

    @Test
    void whoeverHadAPartInTheCaseDoesNotDecideItsCancellation() {
        CrimeDesk desk = play("SC-02", 1);
        desk.newFacts(EVERYBODY, Map.of("c1", Map.of("cancelGround", "DUPLICATE")));
        desk.propose("c1", "C3", Map.of());

        Map<String, Object> decision = Map.of("approval", "APPROVED", "doneImpactRead", true, "rationale", WORDS);
        desk.refused("independent", EVERYBODY, "decide-the-cancellation", "c1", decision);
        desk.sign("ddm.north", "decide-the-cancellation", "c1");
        desk.confirm("c1");
        assertThat(desk.crime("c1").path("outcome").asText()).isEqualTo("C3");
    }

    @Test
    void aReturnNamesItsReasonAndTheNextProposalIsSignedAnew() {
        CrimeDesk desk = play("SC-02", 1);
        desk.propose("c1", "21", Map.of());
        Map<String, Object> returned = Map.of("approval", "RETURNED");
        desk.refused("Why it goes back", SUPERVISOR, "authorise-the-outcome", "c1", returned);
        desk.done(
                SUPERVISOR,
                "authorise-the-outcome",
                "c1",
                Map.of("approval", "RETURNED", "reason", "Say what was weighed"));

        desk.propose("c1", "21", Map.of());
        desk.sign(SUPERVISOR, "authorise-the-outcome", "c1");
        assertThat(desk.history("c1")).containsExactly("21 RETURNED", "21 AUTHORISED");
    }

    @Test
    void nobodyGivesTwoSignaturesOfOneProposal() {
        CrimeDesk desk = play("SC-08", 3);
        desk.propose("c1", "21", Map.of());
        desk.sign(EVERYBODY, "authorise-the-outcome", "c1");

        Map<String, Object> consulted = Map.of("approval", "APPROVED", "doneImpactRead", true, "rationale", WORDS);
        desk.refused("signed this proposal already", EVERYBODY, "consult-the-registrar", "c1", consulted);
        desk.sign("registrar.north", "consult-the-registrar", "c1");
        assertThat(desk.task("confirm-the-outcome", "c1")).isPresent();
    }

    @Test
    void whatIsMissingAtTheEndIsRefusedByNameAndLeavesTheCaseAsItWas() {
        CrimeDesk desk = play("SC-02", 1);
        desk.propose("c1", "21", Map.of());
        desk.sign(SUPERVISOR, "authorise-the-outcome", "c1");
        Map<String, Object> confirmed = Map.of("doneConfirmed", true, "rationale", WORDS);

        desk.refused("Rationale for the record", OFFICER, "confirm-the-outcome", "c1", Map.of("doneConfirmed", true));
        desk.newFacts(OFFICER, Map.of("c1", Map.of("appropriateAdult", "MISSING")));
        desk.refused("appropriate adult", OFFICER, "confirm-the-outcome", "c1", confirmed);
        desk.newFacts(OFFICER, Map.of("c1", Map.of("appropriateAdult", "PRESENT")));
        desk.confirm("c1");
    }

    @Test
    void aCrimeThatIsAddedLaterHasATaskAClockAndAnOutcomeOfItsOwn() {
        CrimeDesk desk = play("SC-02", 1);
        desk.propose("c1", "21", Map.of());
        Task waiting = desk.task("authorise-the-outcome", "c1").orElseThrow();

        assertThat(desk.newFacts("dsl.greenfield", Map.of("c2", anotherCrime())))
                .isIn(HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND);
        assertThat(desk.newFacts(OFFICER, Map.of("c2", anotherCrime()))).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(desk.task("record-the-crime", "c2").orElseThrow().getDueDate())
                .isEqualTo(Instant.parse("2026-03-29T21:15:00Z"));
        assertThat(desk.task("authorise-the-outcome", "c1").orElseThrow().getId())
                .isEqualTo(waiting.getId());

        desk.done(OFFICER, "record-the-crime", "c2", Map.of("forceReference", "42/99/26"));
        desk.done(SUPERVISOR, "check-the-police-response", "case", Map.of("responseCheck", "APPROVED"));
        desk.done(OFFICER, "respond-proportionately", "case", CrimeDesk.RESPONDED);
        desk.propose("c2", "20", Map.of());
        desk.sign(SUPERVISOR, "authorise-the-outcome", "c2");
        desk.confirm("c2");
        assertThat(desk.crime("c1").path("outcome").asText()).isEqualTo("NONE");
        desk.sign(SUPERVISOR, "authorise-the-outcome", "c1");
        desk.confirm("c1");
        assertThat(desk.crime("c1").path("outcome").asText()).isEqualTo("21");
        assertThatObject(desk.crime("c2"))
                .returns("20", crime -> crime.path("outcome").asText())
                .returns("B", crime -> crime.path("person").asText())
                .returns("42/99/26", crime -> crime.path("forceReference").asText());
    }

    private static Map<String, Object> anotherCrime() {
        Map<String, Object> factors = new TreeMap<>();
        Vocabulary.FACTORS.forEach(factor -> factors.put(factor, "NO"));
        factors.put(Vocabulary.PERSISTENCE_FACTOR, "NONE");
        return Map.of(
                "person", "B",
                "victim", "STATE",
                "offence", "086/10",
                "pointsToProve", "MADE_OUT",
                "otherAgencyPrimacy", "YES",
                "aggravating", factors);
    }

    private static Map<String, Object> proposal(String code) {
        return Map.of("proposedOutcome", code, "againstVictimPreference", "NO", "rationale", WORDS);
    }

    private void reopen(String why) {
        decisions.reopen(
                reference,
                "c1",
                why,
                new Authorship("inspector.north", new OrganisationId("north"), "review-the-decision"));
    }

    /** Plays so many stages of a scenario. */
    private CrimeDesk play(String scenario, int stages) {
        List<Scenario.Stage> all = ScenarioFacts.read(Path.of("src/test/resources/scenarios/" + scenario + ".yaml"))
                .get(0)
                .stages();
        reference = runner.start(all.get(0));
        all.subList(1, stages).forEach(stage -> runner.advance(reference, stage));
        return new CrimeDesk(rest, engine, reference);
    }
}
