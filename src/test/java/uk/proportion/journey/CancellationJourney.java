package uk.proportion.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static uk.proportion.CrimeDesk.OFFICER;
import static uk.proportion.CrimeDesk.SUPERVISOR;
import static uk.proportion.CrimeDesk.WORDS;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import uk.proportion.CrimeDesk;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.workflow.FormDefinitions;

/**
 * A girl's drafted outcome 21, by hand: her messages show that she was forced, the signature is no longer asked for, and an
 * independent decision-maker cancels the crime after she has been told.
 */
@InTheBrowser
class CancellationJourney {
    private static final String DECISION_MAKER = "ddm.north";
    private static final String AUTHORISE = "Authorise the outcome · Crime 1";
    private static final Map<String, Object> REPORT = Map.of(
            "incident",
            Map.of(
                    "school", "greenfield",
                    "material", "CHILD_PHOTO",
                    "youthProduced", "YES",
                    "adultInvolved", "NO",
                    "identifiableReport", "YES"),
            "children",
            Map.of(
                    "A",
                            Map.of(
                                    "ageAtConduct",
                                    15,
                                    "roles",
                                    List.of("DEPICTED", "CREATOR", "SHARER"),
                                    "undulyForced",
                                    "NO"),
                    "B", Map.of("ageAtConduct", 15, "roles", List.of("RECIPIENT_ONLY"), "undulyForced", "NO")));
    private static final Map<String, Object> SHE_WAS_FORCED = Map.of(
            "incident", Map.of("threatToShare", "YES", "extortion", "YES"),
            "children", Map.of("A", Map.of("undulyForced", "YES"), "B", Map.of("roles", List.of("COERCER"))),
            "reason", "Her messages show that he threatened to show it to her father.");

    private static Chromium chromium;

    @Autowired
    FormDefinitions forms;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    private CrimeDesk crimes;
    private Desks desks;

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

    @Test
    void aDraftedOutcome21BecomesACancellationAndTheHistoryShowsBoth() {
        draftAnOutcome21();
        desks = new Desks(chromium, rest.getRootUri(), forms, "cancellation");
        assertThat(desks.of(SUPERVISOR).tasks()).anyMatch(task -> task.startsWith(AUTHORISE));
        desks.pictureOf(SUPERVISOR, "tasks-before");
        String signature =
                crimes.task("authorise-the-outcome", "c1").orElseThrow().getId();
        crimes.take(SUPERVISOR, signature);

        assertThat(crimes.facts(OFFICER, SHE_WAS_FORCED)).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(desks.of(SUPERVISOR).tasks()).noneMatch(task -> task.startsWith(AUTHORISE));
        desks.pictureOf(SUPERVISOR, "tasks-after");
        assertThat(crimes.completeTask(
                        SUPERVISOR,
                        signature,
                        Map.of("approval", "APPROVED", "doneImpactRead", true, "rationale", WORDS)))
                .isEqualTo(HttpStatus.CONFLICT);

        theCancellationIsAskedForAndDecided();
        theHistoryShowsBoth();
    }

    private void theCancellationIsAskedForAndDecided() {
        desks.complete(
                OFFICER, "Ask for the cancellation · Crime 1", Map.of("cancelGround", "AVI", "victimTold", "YES"));
        crimes.refused(
                "choose from the list",
                OFFICER,
                "propose-the-outcome",
                "c1",
                Map.of("proposedOutcome", "21", "againstVictimPreference", "NO", "rationale", WORDS));
        desks.complete(
                OFFICER, "Propose the outcome · Crime 1", Map.of("nextStep", "PROPOSE", "proposedOutcome", "C2"));
        desks.complete(OFFICER, "Read the impact · Crime 1");
        desks.complete(OFFICER, "Tell the people concerned · Crime 1", Map.of("appropriateAdult", "NOT_NEEDED"));
        desks.complete(DECISION_MAKER, "Decide the cancellation · Crime 1", Map.of("approval", "APPROVED"));
        desks.complete(OFFICER, "Confirm the outcome · Crime 1");
    }

    private void theHistoryShowsBoth() {
        assertThatObject(crimes.crime("c1"))
                .returns("C2", crime -> crime.path("outcome").asText())
                .returns("YES", crime -> crime.path("victimTold").asText());
        assertThat(crimes.history("c1")).containsExactly("21 OVERTAKEN", "C2 CONFIRMED");
        assertThat(crimes.timeline("NO_LONGER_APPLIES", "c1"))
                .contains("\"Authorise the outcome\" no longer applies on the facts as they now are");
        assertThat(crimes.timeline("OUTCOME_CONFIRMED", "c1")).containsExactly("Cancelled (C2)");
        assertThat(crimes.task("confirm-the-outcome", "c1")).isEmpty();
    }

    /** Police report, record, respond and propose by REST, up to the supervisor's signature. */
    private void draftAnOutcome21() {
        crimes = CrimeDesk.reported(rest, engine, UUID.randomUUID().toString(), REPORT);
        crimes.newFacts(OFFICER, Map.of("c1", crime()));
        crimes.done(OFFICER, "record-the-crime", "c1", Map.of("forceReference", "42/12345/26"));
        crimes.done(SUPERVISOR, "check-the-police-response", "case", Map.of("responseCheck", "APPROVED"));
        crimes.done(OFFICER, "respond-proportionately", "case", CrimeDesk.RESPONDED);
        crimes.propose("c1", "21", Map.of());
    }

    private static Map<String, Object> crime() {
        Map<String, Object> factors = new TreeMap<>();
        Vocabulary.FACTORS.forEach(factor -> factors.put(factor, "NO"));
        factors.put(Vocabulary.PERSISTENCE_FACTOR, "NONE");
        return Map.of(
                "person", "A",
                "victim", "STATE",
                "offence", "086/02",
                "pointsToProve", "MADE_OUT",
                "personLabel", "PERSON_INVOLVED",
                "linkedAdultPossession", "NO",
                "aggravating", factors);
    }
}
