package uk.proportion.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.proportion.correction.CorrectionDesk.DSL;

import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import uk.proportion.WholeProduct;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.MeasureState;
import uk.proportion.casefile.Plans;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;

/** What people acted on and what rests on a corrected fact is looked at again by the agency that decided. */
@WholeProduct
class DecisionReviewTests {
    private static final String OFFICER = "officer.north";
    private static final String SCHOOL_RESPONSE = "school-response";

    private static final String KEPT_WITH_A_CHILD_OF_TWELVE = """
            review: {enhancedDecision: KEEP, typology: EXP_ROMANTIC}
            children:
              A: {ageAtConduct: 12, roles: [DEPICTED, SHARER]}
              B: {ageAtConduct: 13, roles: [RECIPIENT_ONLY]}
            """;
    private static final String WITH_AN_ADULT = """
            incident: {adultInvolved: "YES"}
            review: {typology: AGG_ADULT}
            children: {A: {ageAtConduct: 15, roles: [DEPICTED, SHARER], undulyForced: "YES", significantHarm: "YES"}}
            """;
    private static final String WITH_MALICE = """
            incident: {reportedBy: POLICE, policeAware: "YES"}
            children:
              A: {ageAtConduct: 15, roles: [DEPICTED]}
              B: {ageAtConduct: 15, roles: [FORWARDER]}
            crimes: {c1: {person: B, victim: A, offence: 088/15, aggravating: {AF07: "YES"}}}
            """;
    private static final String WITH_AN_OUTCOME = """
            incident: {reportedBy: POLICE, policeAware: "YES"}
            review: {policeRequested: "YES", typology: EXP_ROMANTIC}
            children: {A: {ageAtConduct: 15, roles: [DEPICTED, CREATOR, SHARER]}}
            crimes: {c1: {person: A, offence: 086/02, authorisation: SUPERVISOR, outcome: "21"}}
            """;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    Plans plans;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private CorrectionDesk desk;
    private ReviewDesk reviews;

    @BeforeEach
    void sitDown() {
        desk = new CorrectionDesk(rest);
        reviews = new ReviewDesk(rest, engine, runner, folder);
    }

    @Test
    void aCorrectedAgeBringsTheKeptCaseBeforeTheHeadteacherWhereTheAnswerStaysTheSame() {
        String reference = reviews.play(KEPT_WITH_A_CHILD_OF_TWELVE);
        correct(DSL, reference, "A", Map.of("ageAtConduct", 13));
        assertThat(reviews.groupsOf(reference, SCHOOL_RESPONSE)).containsExactly("greenfield-head");
        assertThat(reviews.correctedFacts(reference, SCHOOL_RESPONSE)).isEqualTo("ageAtConduct");
    }

    @Test
    void aDecisionThatStandsIsKeptWithItsReasonAndNeverAskedAboutAgain() {
        String reference = reviews.play(KEPT_WITH_A_CHILD_OF_TWELVE);
        correct(DSL, reference, "A", Map.of("ageAtConduct", 13));
        reviews.answer("head.greenfield", reference, "STANDS");
        assertThat(reviews.groupsOf(reference, SCHOOL_RESPONSE)).isEmpty();
        assertThat(desk.decisions(DSL, reference, SCHOOL_RESPONSE, "case"))
                .last()
                .extracting("reviews")
                .asString()
                .contains("STANDS", "head.greenfield", ReviewDesk.REASON);
        correct(DSL, reference, "A", Map.of("ageAtConduct", 13));
        correct(DSL, reference, "B", Map.of("send", "YES"));
        assertThat(reviews.groupsOf(reference, SCHOOL_RESPONSE)).isEmpty();
        correct(DSL, reference, "A", Map.of("ageAtConduct", 12));
        assertThat(reviews.groupsOf(reference, SCHOOL_RESPONSE)).containsExactly("greenfield-head");
    }

    @Test
    void theSchoolDecidesAgainOnWhatPeopleHadDecided() {
        String reference = reviews.play(KEPT_WITH_A_CHILD_OF_TWELVE);
        correct(DSL, reference, "A", Map.of("ageAtConduct", 13));
        reviews.answer("head.greenfield", reference, "DECIDE_AGAIN");
        assertThat(reviews.groupsOf(reference, SCHOOL_RESPONSE)).isEmpty();
        assertThat(reviews.forms(reference)).contains("sign-off-the-schools-decision");
    }

    @Test
    void aSecondCorrectionBeforeTheReviewIsTakenOnByTheSameTask() {
        String reference = reviews.play(KEPT_WITH_A_CHILD_OF_TWELVE);
        correct(DSL, reference, "A", Map.of("ageAtConduct", 13));
        correct(DSL, reference, "B", Map.of("dateOfBirth", "2014-10-01", "ageAtConduct", 12));
        assertThat(reviews.groupsOf(reference, SCHOOL_RESPONSE)).containsExactly("greenfield-head");
    }

    @Test
    void whereTheTableNowAnswersOtherwiseTheStageItselfAsksAgain() {
        String reference = reviews.play(KEPT_WITH_A_CHILD_OF_TWELVE);
        correct(DSL, reference, "A", Map.of("ageAtConduct", 13));
        assertThat(desk.state(DSL, reference, Map.of("incident", Map.of("adultInvolved", "YES"))))
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(reviews.groupsOf(reference, SCHOOL_RESPONSE)).isEmpty();
    }

    @Test
    void socialCaresThresholdIsReviewedByTheTeamManagerAndDecidedAgainByASocialWorker() {
        String reference = reviews.play(WITH_AN_ADULT);
        assertThat(reviews.forms(reference)).doesNotContain("decide-on-the-referral");
        correct(DSL, reference, "A", Map.of("ageNow", 16));
        assertThat(reviews.groupsOf(reference, "social-care-threshold")).containsExactly("borough-tm");
        assertThat(reviews.groupsOf(reference, SCHOOL_RESPONSE)).isEmpty();
        reviews.answer("tm.borough", reference, "DECIDE_AGAIN");
        assertThat(reviews.forms(reference)).contains("decide-on-the-referral");
    }

    @Test
    void theTierIsReviewedByASupervisorAndCheckedAgain() {
        String reference = reviews.play(WITH_MALICE);
        assertThat(reviews.forms(reference)).doesNotContain("check-the-police-response");
        state(reference, Map.of("aggravating", Map.of("AF14", "YES")));
        assertThat(reviews.groupsOf(reference, "police-response-tier")).containsExactly("north-supervisor");
        reviews.answer("supervisor.north", reference, "DECIDE_AGAIN");
        assertThat(reviews.forms(reference)).contains("check-the-police-response");
    }

    @Test
    void aRecordedCrimeIsReviewedByASupervisorAndItsRecordingDecisionBeginsAgain() {
        String reference = reviews.play(WITH_AN_OUTCOME);
        state(reference, Map.of("place", "TRIP_OR_TRANSPORT"));
        state(reference, Map.of("place", "ELSEWHERE"));
        assertThat(reviews.groupsOf(reference, "crime-recording")).containsExactly("north-supervisor");
        reviews.answer("supervisor.north", reference, "DECIDE_AGAIN");
        assertThat(reviews.forms(reference)).contains("propose-the-outcome");
    }

    @Test
    void aConfirmedOutcomeReopensTheClosedCaseForAnInspectorsReview() {
        String reference = reviews.play(WITH_AN_OUTCOME);
        assertThat(desk.file(OFFICER, reference)).containsEntry("state", "CLOSED");
        correct(OFFICER, reference, "A", Map.of("ageAtConduct", 16));
        assertThat(desk.file(OFFICER, reference)).containsEntry("state", "OPEN");
        assertThat(reviews.groupsOf(reference, "permitted-outcomes")).containsExactly("north-inspector");
        reviews.answer("inspector.north", reference, "STANDS");
        assertThat(desk.file(OFFICER, reference)).containsEntry("state", "CLOSED");
    }

    @Test
    void anOutcomeThatHasToBeDecidedAgainIsProposedAnew() {
        String reference = reviews.play(WITH_AN_OUTCOME);
        correct(OFFICER, reference, "A", Map.of("ageAtConduct", 16));
        reviews.answer("inspector.north", reference, "DECIDE_AGAIN");
        assertThat(reviews.forms(reference)).contains("propose-the-outcome");
        assertThat(desk.file(OFFICER, reference)).containsEntry("state", "OPEN");
    }

    @Test
    void anAgreedPlanIsReviewedByTheSafeguardingLeadAndAgreedAgainOnAPageThatNamesItsMeasures() {
        String reference = reviews.play(KEPT_WITH_A_CHILD_OF_TWELVE);
        CaseReference known = new CaseReference(reference);
        transaction.executeWithoutResult(
                status -> plans.move(known, "B", "M1", MeasureState.AGREED, Authorship.system("test")));
        correct(DSL, reference, "B", Map.of("ageNow", 14));
        assertThat(reviews.groupsOf(reference, "intervention-plan")).containsExactly("greenfield-dsl");
        reviews.answer(DSL, reference, "DECIDE_AGAIN");
        assertThat(reviews.forms(reference)).contains("agree-the-plan");
        assertThat(reviews.page(DSL, reference, "agree-the-plan").getBody()).contains("A calm conversation");
    }

    @Test
    void aDecisionThatNobodyHasActedOnIsMarkedAndNotReviewed() {
        String reference =
                desk.reported(DSL, Map.of("material", "CHILD_PHOTO"), Map.of("A", Map.of("ageAtConduct", 12)));
        correct(DSL, reference, "A", Map.of("ageAtConduct", 13));
        assertThat(reviews.open(reference)).isEmpty();
    }

    private void correct(String user, String reference, String letter, Map<String, Object> facts) {
        assertThat(desk.state(user, reference, Map.of("children", Map.of(letter, facts))))
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    private void state(String reference, Map<String, Object> crime) {
        assertThat(desk.state(OFFICER, reference, Map.of("crimes", Map.of("c1", crime))))
                .isEqualTo(HttpStatus.NO_CONTENT);
    }
}
