package uk.proportion.schoolreview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static uk.proportion.schoolreview.SituationFixture.REFERENCE;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.proportion.casefile.Situation;
import uk.proportion.schoolreview.NextStep;
import uk.proportion.schoolreview.NextStep.Kind;
import uk.proportion.schoolreview.SchoolDecisions;
import uk.proportion.schoolreview.SchoolHandling;
import uk.proportion.schoolreview.SchoolReferrals;
import uk.proportion.schoolreview.SituationFixture;
import uk.proportion.workflow.DueDates;
import uk.proportion.workflow.StepClocks;
import uk.proportion.workflow.Teams;

/** Every way through the school's review, on a bare engine. */
class SchoolReviewProcessTests {
    private static final Date DUE = Date.from(Instant.parse("2026-11-17T23:59:59Z"));
    private static final Instant MORNING = Instant.parse("2026-11-30T00:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-30T23:59:59Z");

    private static final SchoolDecisions DECISIONS = mock();
    private static final SchoolReferrals REFERRALS = mock();
    private static final SchoolHandling HANDLING = mock();
    private static final Teams TEAMS = mock();
    private static final DueDates DUE_DATES = mock();
    private static final StepClocks CLOCKS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private Deployment deployment;
    private ProcessInstance review;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:school-review");
        configuration.setBeans(Map.of(
                "referAtOnceWhereACriterionIsMet", new ReferAtOnceWhereACriterionIsMet(DECISIONS, REFERRALS),
                "decideTheSchoolsResponse", new DecideTheSchoolsResponse(DECISIONS),
                "referToPoliceAndSocialCare", new ReferToPoliceAndSocialCare(REFERRALS),
                "referToPolice", new ReferToPolice(REFERRALS),
                "referAsTheDutyReportSays", new ReferAsTheDutyReportSays(DECISIONS, REFERRALS),
                "seeWhatIsLeftToDo", new SeeWhatIsLeftToDo(DECISIONS, HANDLING),
                "teams", TEAMS,
                "dueDates", DUE_DATES,
                "stepClocks", CLOCKS));
        return configuration;
    }

    @BeforeEach
    void deploy() {
        reset(DECISIONS, REFERRALS, HANDLING, TEAMS, DUE_DATES, CLOCKS);
        when(TEAMS.of(any(DelegateExecution.class), anyString())).thenAnswer(call -> "team-" + call.getArgument(1));
        when(DUE_DATES.of(any(), anyString())).thenReturn(DUE);
        when(DUE_DATES.by(any(), anyString(), any())).thenAnswer(call -> call.getArgument(2));
        deployment = engine().getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/schoolreview/school-review.bpmn")
                .deploy();
    }

    @AfterEach
    void undeploy() {
        engine().getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void aCriterionThatIsMetIsReferredBeforeAnybodyHasMet() {
        Situation adult = SituationFixture.on("ADULT_OFFENDER").notReviewed().now();
        reviewOf(adult, "REFER_POLICE_AND_CSC");

        verify(REFERRALS).atOnceWhereACriterionIsMet(adult);
        assertThat(open()).containsExactly("Hold the initial review");
    }

    @Test
    void theSafeguardingLeadHoldsTheReviewTheSameDay() {
        reviewOf(unreviewed(), "REFER_POLICE");

        Task meeting = only();
        assertThat(groups(meeting)).containsExactly("team-DSL");
        assertThat(meeting.getDueDate()).isEqualTo(DUE);
    }

    @Test
    void whatTheReviewRefersToBothGoesToBoth() {
        left(Kind.REFERRED);
        reviewOf(unreviewed(), "REFER_POLICE_AND_CSC");

        complete("Hold the initial review");
        verify(REFERRALS).toPoliceAndSocialCare(REFERENCE);
        assertEnded();
    }

    @Test
    void aReviewThatWasHeldIsNotHeldAgain() {
        left(Kind.REFERRED);
        reviewOf(reviewed(), "REFER_POLICE");

        verify(REFERRALS).toPolice(REFERENCE);
        assertEnded();
    }

    @Test
    void wherePoliceKnowAlreadyNothingIsReferred() {
        left(Kind.REFERRED);
        reviewOf(reviewed(), "JOIN_POLICE_PATH");

        assertEnded();
    }

    @Test
    void aDutyReportGoesToWhomTheLeadNames() {
        left(Kind.REFERRED);
        Situation situation = reviewed();
        reviewOf(situation, "REFER_POLICE_OR_LA");

        complete("Make the duty report");
        verify(REFERRALS).asTheDutyReportSays(situation);
        assertEnded();
    }

    @Test
    void socialCareAdvisesWithoutNamesAndTheLeadActsOnIt() {
        left(Kind.REFERRED);
        reviewOf(reviewed(), "CONSULT_MASH", "REFER_POLICE_AND_CSC");

        assertThat(groups(only())).containsExactly("team-SOCIAL_WORKER");
        assertThat(only().getDueDate()).isEqualTo(DUE);
        complete("Give no-names advice");
        assertThat(groups(only())).containsExactly("team-DSL");
        complete("Act on the advice");
        assertEnded();
    }

    @Test
    void whatAnEnhancedReviewKeepsTheHeadSigns() {
        left(Kind.TELL_THE_PARENTS);
        reviewOf(reviewed(), "ENHANCED_REVIEW", "AWAIT_HEAD_SIGN_OFF", "SCHOOL_HANDLES");

        complete("Complete the enhanced review");
        assertThat(groups(only())).containsExactly("team-HEADTEACHER");
        complete("Sign off the school's decision");
        assertThat(open()).containsExactly("Tell the parents");
    }

    @Test
    void aSchoolThatKeepsTheCaseGoesStepByStepUntilItsSecondReview() {
        left(
                Kind.ASK_ABOUT_SOCIAL_CARE,
                Kind.TELL_THE_PARENTS,
                Kind.ASK_FOR_DELETION,
                Kind.CONFIRM_THE_DELETION,
                Kind.REVIEW_THE_CASE,
                Kind.REVIEW_THE_CASE,
                Kind.HANDLED_IN_SCHOOL);
        reviewOf(reviewed(), "SCHOOL_HANDLES");

        complete("Decide whether to refer to social care");
        complete("Tell the parents");
        complete("Ask for deletion");
        assertThat(only().getDueDate()).isEqualTo(Date.from(EVENING));
        complete("Confirm the deletion");
        theDayOfTheReviewComes();
        verify(CLOCKS, atLeastOnce()).run(any(), eq("firstReview"), eq(Date.from(EVENING)));
        verify(CLOCKS, atLeastOnce()).stop(any(), eq("firstReview"));
        complete("Review the case");
        theDayOfTheReviewComes();
        verify(CLOCKS, atLeastOnce()).run(any(), eq("firstReview"), eq(Date.from(EVENING)));
        verify(CLOCKS, atLeastOnce()).stop(any(), eq("firstReview"));
        complete("Review the case");
        assertEnded();
    }

    @Test
    void whereTheResponseHasChangedMeanwhileItIsDecidedAgain() {
        left(Kind.CONFIRM_THE_DELETION, Kind.DECIDE_AGAIN, Kind.REFERRED);
        reviewOf(reviewed(), "SCHOOL_HANDLES", "REFER_POLICE");

        complete("Confirm the deletion");
        verify(REFERRALS).toPolice(REFERENCE);
        assertEnded();
    }

    @ParameterizedTest
    @CsvSource({"NO, Hold the initial review", "YES, Sign off the school's decision"})
    void newFactsEndTheReviewWhereverItIs(String held, String task) {
        reviewOf(held.equals("YES") ? reviewed() : unreviewed(), "AWAIT_HEAD_SIGN_OFF");
        assertThat(open()).containsExactly(task);

        engine().getRuntimeService()
                .createMessageCorrelation("School review overtaken")
                .processInstanceBusinessKey(REFERENCE.value())
                .localVariableEquals("subject", "case")
                .correlateAllWithResult();
        assertEnded();
    }

    private static Situation reviewed() {
        return SituationFixture.on("YPSI").now();
    }

    private static Situation unreviewed() {
        return SituationFixture.on("YPSI").notReviewed().now();
    }

    private void reviewOf(Situation situation, String first, String... later) {
        when(DECISIONS.afresh(REFERENCE)).thenReturn(situation);
        when(DECISIONS.response(REFERENCE)).thenReturn(first, later);
        review = engine().getRuntimeService()
                .startProcessInstanceByKey("school-review", REFERENCE.value(), Map.of("subject", "case"));
    }

    private static void left(Kind first, Kind... later) {
        NextStep[] steps =
                Arrays.stream(later).map(SchoolReviewProcessTests::step).toArray(NextStep[]::new);
        when(HANDLING.next(any())).thenReturn(step(first), steps);
    }

    private static NextStep step(Kind kind) {
        return new NextStep(kind, MORNING, EVENING, "firstReview");
    }

    private void theDayOfTheReviewComes() {
        Job timer = engine().getManagementService()
                .createJobQuery()
                .processInstanceId(review.getId())
                .singleResult();
        assertThat(timer.getDuedate()).isEqualTo(Date.from(MORNING));
        engine().getManagementService().executeJob(timer.getId());
    }

    private void complete(String task) {
        assertThat(open()).containsExactly(task);
        engine().getTaskService().complete(only().getId());
    }

    private List<String> open() {
        return tasks().stream().map(Task::getName).toList();
    }

    private Task only() {
        assertThat(tasks()).hasSize(1);
        return tasks().get(0);
    }

    private List<Task> tasks() {
        return engine().getTaskService()
                .createTaskQuery()
                .processInstanceId(review.getId())
                .list();
    }

    private List<String> groups(Task task) {
        return engine().getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private void assertEnded() {
        assertThat(engine().getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(review.getId())
                        .count())
                .isZero();
    }

    private static ProcessEngine engine() {
        return ENGINE.getProcessEngine();
    }
}
