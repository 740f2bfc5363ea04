package uk.proportion.policeresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static uk.proportion.policeresponse.process.PoliceResponseRun.CLOCKS;
import static uk.proportion.policeresponse.process.PoliceResponseRun.RECORDING;
import static uk.proportion.policeresponse.process.PoliceResponseRun.REFERENCE;
import static uk.proportion.policeresponse.process.PoliceResponseRun.RESPONSE;
import static uk.proportion.policeresponse.process.PoliceResponseRun.candidates;
import static uk.proportion.policeresponse.process.PoliceResponseRun.course;
import static uk.proportion.policeresponse.process.PoliceResponseRun.courses;
import static uk.proportion.policeresponse.process.PoliceResponseRun.investigation;
import static uk.proportion.policeresponse.process.PoliceResponseRun.recordingSays;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.proportion.policeresponse.CrimeRecording.Candidates;
import uk.proportion.policeresponse.PoliceResponse.Course;
import uk.proportion.policeresponse.ResponseStep;

/** Every way through the police response, on a bare engine. */
class PoliceResponseProcessTests {
    private static final Instant NOW = Instant.parse("2026-03-28T21:15:00Z");
    private static final Date WITHIN_THE_DAY = Date.from(NOW.plus(Duration.ofHours(24)));
    private static final Candidates NOTHING_LEFT = new Candidates(true, List.of());
    private static final Candidates ONE_CRIME = new Candidates(true, List.of("c1"));
    private static final Course MADE = course("PROPORTIONATE_LOCAL", "NO", ResponseStep.RESPONSE_MADE);

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    PoliceResponseRun.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final PoliceResponseRun run = new PoliceResponseRun(ENGINE::getProcessEngine);

    @BeforeEach
    void deploy() {
        ClockUtil.setCurrentTime(Date.from(NOW));
        run.deploy(WITHIN_THE_DAY);
        candidates(NOTHING_LEFT);
        courses(MADE);
    }

    @AfterEach
    void undeploy() {
        run.undeploy();
        ClockUtil.reset();
    }

    @Test
    void crimesArePutForwardOneByOneUntilThereIsNoOther() {
        candidates(new Candidates(false, List.of()), ONE_CRIME, new Candidates(true, List.of("c1", "c2")));
        recordingSays("c1", "RECORD_CRIME_24H");
        recordingSays("c2", "RECORD_CRIME_24H");
        begin();

        Task first = run.task("Put a crime forward", "OFFICER");
        assertThat(first.getDueDate()).isEqualTo(WITHIN_THE_DAY);
        assertThat(run.variable("offenceChoices")).hasToString("[{\"label\":\"086/02 Take\",\"value\":\"086/02\"}]");
        run.complete("Put a crime forward", Map.of("anotherCrime", "YES"));
        assertThat(run.variable("anotherCrime")).isNull();
        run.complete("Put a crime forward", Map.of("anotherCrime", "NO"));

        assertThat(run.open()).containsExactly("Record the crime c1", "Record the crime c2");
    }

    @Test
    void whereNoCrimeIsPutForwardTheResponseGoesOn() {
        candidates(new Candidates(false, List.of()));
        begin();

        run.complete("Put a crime forward", Map.of("anotherCrime", "NO"));

        run.assertEnded("EndEvent_ReadyForTheRecordingDecision");
    }

    @Test
    void aCrimeIsRecordedWithinTheDay() {
        acting("RECORD_CRIME_24H");

        assertThat(run.task("Record the crime", "OFFICER").getDueDate()).isEqualTo(WITHIN_THE_DAY);
        run.complete("Record the crime");
        run.assertEnded("EndEvent_ReadyForTheRecordingDecision");
    }

    @Test
    void anEnquiryIntoThePointsToProveLeadsToAnotherDecisionInsideTheSameDay() {
        acting("INCIDENT_ENQUIRE", "INCIDENT_ENQUIRE", "RECORD_CRIME_24H");

        assertThat(run.task("Enquire into the points to prove", "OFFICER").getDueDate())
                .isEqualTo(WITHIN_THE_DAY);
        run.complete("Enquire into the points to prove");
        run.complete("Enquire into the points to prove");
        run.complete("Record the crime");
        run.assertEnded("EndEvent_ReadyForTheRecordingDecision");
    }

    @Test
    void aChildWhoWasForcedIsNamedAsVictimWithoutAnyTask() {
        acting("NO_CRIME_AGAINST_CHILD");

        verify(RECORDING).nameAsVictim(REFERENCE, "c1");
        run.assertEnded("EndEvent_ReadyForTheRecordingDecision");
    }

    @Test
    void aDecisionNotToRecordNeedsARationale() {
        acting("NO_CRIME_RATIONALE");

        run.complete("Give the rationale");
        run.assertEnded("EndEvent_ReadyForTheRecordingDecision");
    }

    @Test
    void theRegistrarRefersACrimeToTheOtherNation() {
        acting("CRI_AND_REFER");

        run.task("Refer to the other nation", "REGISTRAR");
        run.complete("Refer to the other nation");
        run.assertEnded("EndEvent_ReadyForTheRecordingDecision");
    }

    @Test
    void aReportIsInvitedToTheHeadteacherAndThenTheSchoolDeals() {
        acting("CRI_INVITE_REPORT_TO_HEAD", "CRI_SCHOOL_DEALS");

        run.complete("Invite a report to the headteacher");
        verify(RECORDING).log(REFERENCE, "c1", "CRI_SCHOOL_DEALS");
        run.assertEnded("EndEvent_ReadyForTheRecordingDecision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRI_WILLING_PARTICIPATION", "CRI_SCHOOL_DEALS", "ADVICE_LOG_ONLY", "NO_POLICE_RECORD"})
    void whatIsNotRecordedIsLogged(String recording) {
        acting(recording);

        verify(RECORDING).log(REFERENCE, "c1", recording);
        run.assertEnded("EndEvent_ReadyForTheRecordingDecision");
    }

    @Test
    void eachCrimeGoesItsOwnWay() {
        candidates(new Candidates(true, List.of("c1", "c2")));
        recordingSays("c1", "RECORD_CRIME_24H");
        recordingSays("c2", "NO_CRIME_RATIONALE");
        begin();

        assertThat(run.open()).containsExactly("Give the rationale c2", "Record the crime c1");
        run.complete("Give the rationale");
        assertThat(run.open()).containsExactly("Record the crime c1");
    }

    @Test
    void whereTheSchoolDealsWithEveryCrimeThePolicePathEnds() {
        courses(course("PROPORTIONATE_LOCAL", "NO", ResponseStep.SCHOOL_DEALS));
        begin();

        run.assertEnded("EndEvent_BackWithTheSchool");
    }

    @Test
    void factsAreEstablishedCrimeByCrimeAndTheTierIsDecidedAgain() {
        courses(course("FACT_FIND", "NO", ResponseStep.FACT_FIND, "c1", "c3"), MADE);
        begin();

        assertThat(run.open()).containsExactly("Establish the facts c1", "Establish the facts c3");
        assertThat(run.variable("crimes")).isNull();
        run.task("Establish the facts", "OFFICER");
        run.complete("Establish the facts");
        verify(RESPONSE, times(1)).course(REFERENCE);
        run.complete("Establish the facts");
        run.assertEnded("EndEvent_ReadyForTheRecordingDecision");
    }

    @Test
    void aJointEnquiryIsOpenToPoliceAndSocialCareOnceSocialCareIsTold() {
        courses(course("JOINT_ENQUIRY", "YES", ResponseStep.JOINT_ENQUIRY, "c1"), MADE);
        begin();

        verify(RESPONSE).askForAStrategyDiscussion(eq(REFERENCE), any());
        run.task("Hold the joint enquiry", "OFFICER");
        run.task("Hold the joint enquiry", "SOCIAL_WORKER");
        run.complete("Hold the joint enquiry");
        run.assertEnded("EndEvent_ReadyForTheRecordingDecision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FULL_INVESTIGATION", "JOINT_ENQUIRY"})
    void anInspectorChecksAnInvestigationAndTheTierIsDecidedAgainAfterIt(String tier) {
        courses(investigation(tier), MADE);
        begin();

        run.task("Check the police response", "INSPECTOR");
        run.complete("Check the police response", Map.of("responseCheck", "APPROVED"));
        run.task("Investigate", "OFFICER");
        run.complete("Investigate");
        verify(RESPONSE, times(2)).course(REFERENCE);
        run.assertEnded("EndEvent_ReadyForTheRecordingDecision");
    }

    @Test
    void anInspectorReviewsAnInvestigationEveryTwentyEightDays() {
        courses(investigation("FULL_INVESTIGATION"), MADE);
        begin();
        run.complete("Check the police response", Map.of("responseCheck", "APPROVED"));

        Job firstReview = run.reviewTimer();
        assertThat(firstReview.getDuedate()).isEqualTo(Date.from(NOW.plus(Duration.ofDays(28))));
        ClockUtil.setCurrentTime(firstReview.getDuedate());
        run.management().executeJob(firstReview.getId());

        assertThat(run.open()).containsExactly("Investigate", "Review the investigation");
        assertThat(run.reviewTimer().getDuedate()).isEqualTo(Date.from(NOW.plus(Duration.ofDays(56))));
        verify(CLOCKS).run(any(), eq("investigationReview"));
        run.task("Review the investigation", "INSPECTOR");
        run.complete("Review the investigation");
        verify(CLOCKS).nextRound(any(), eq("investigationReview"));
        run.complete("Investigate");
        verify(CLOCKS).stop(any(), eq("investigationReview"));
        run.assertEnded("EndEvent_ReadyForTheRecordingDecision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENHANCED_PROPORTIONATE", "PROPORTIONATE", "PROPORTIONATE_LOCAL"})
    void aProportionateResponseIsCheckedAndMade(String tier) {
        courses(course(tier, "NO", ResponseStep.CHECK));
        begin();

        run.task("Check the police response", "SUPERVISOR");
        run.complete("Check the police response", Map.of("responseCheck", "APPROVED"));
        run.task("Respond proportionately", "OFFICER");
        run.complete("Respond proportionately");
        run.assertEnded("EndEvent_ReadyForTheRecordingDecision");
    }

    @Test
    void aReturnedResponseIsAnsweredAndCheckedAgain() {
        courses(course("PROPORTIONATE_LOCAL", "NO", ResponseStep.CHECK));
        begin();

        run.complete("Check the police response", Map.of("responseCheck", "RETURNED"));
        run.task("Answer the supervisor", "OFFICER");
        run.complete("Answer the supervisor");
        assertThat(run.open()).containsExactly("Check the police response");
        assertThat(run.variable("responseCheck")).isNull();
    }

    @Test
    void aStrategyDiscussionIsConsideredOnceAndTheTierIsDecidedAgain() {
        courses(
                course("ENHANCED_PROPORTIONATE", "CONSIDER", ResponseStep.FACT_FIND, "c1"),
                course("ENHANCED_PROPORTIONATE", "NO", ResponseStep.FACT_FIND, "c1"));
        begin();

        run.task("Consider a strategy discussion", "OFFICER");
        run.complete("Consider a strategy discussion");
        assertThat(run.open()).containsExactly("Establish the facts c1");
    }

    @Test
    void aStrategyDiscussionIsAskedForAtOnceWhereALifeIsThreatened() {
        courses(new Course("FULL_INVESTIGATION", "INSPECTOR", "NOW", ResponseStep.CHECK, List.of()));
        begin();

        verify(RESPONSE).askForAStrategyDiscussion(eq(REFERENCE), any());
        assertThat(run.open()).containsExactly("Check the police response");
    }

    @Test
    void newFactsOvertakeTheResponseOfTheirCaseAtAnyTime() {
        acting("RECORD_CRIME_24H");

        run.overtake();
        run.assertEnded("EndEvent_DecidedAfresh");
    }

    private void acting(String... recordings) {
        candidates(ONE_CRIME);
        recordingSays("c1", recordings[0], Arrays.copyOfRange(recordings, 1, recordings.length));
        begin();
    }

    private void begin() {
        run.begin();
    }
}
