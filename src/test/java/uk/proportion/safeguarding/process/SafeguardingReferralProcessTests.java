package uk.proportion.safeguarding.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.proportion.safeguarding.ReferralThresholds;
import uk.proportion.safeguarding.ReferralThresholds.Standing;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.DueDates;
import uk.proportion.workflow.Teams;

/** Every way through the referral of one child, on a bare engine. */
class SafeguardingReferralProcessTests {
    private static final String DIAGRAM = "processes/safeguarding/safeguarding-referral.bpmn";
    private static final String REFERENCE = "YP-2026-4830571-V";
    private static final Date DUE = Date.from(Instant.parse("2026-11-17T17:00:00Z"));
    private static final Standing UNDECIDED = new Standing(ReferralThresholds.NO_DECISION_YET, "NONE", false);
    private static final Standing STRATEGY_DISCUSSION = new Standing("STRATEGY_DISCUSSION_S47", "TEAM_MANAGER", false);

    private static final ReferralThresholds THRESHOLDS = mock();
    private static final Teams TEAMS = mock();
    private static final DueDates DUE_DATES = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(configuration())
            .excludeProcessDefinitionKeys("referring-case")
            .assertClassCoverageAtLeast(1.0)
            .build();

    private Deployment deployment;
    private ProcessInstance referral;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:safeguarding-referral");
        configuration.setBeans(Map.of(
                "decideTheThreshold",
                new DecideTheThreshold(THRESHOLDS),
                "sayWhatIsOnFile",
                (ExecutionListener) execution -> {},
                "teams",
                TEAMS,
                "dueDates",
                DUE_DATES));
        return configuration;
    }

    @BeforeEach
    void deploy() {
        reset(THRESHOLDS, TEAMS, DUE_DATES);
        when(TEAMS.of(any(DelegateExecution.class), anyString())).thenAnswer(call -> "team-" + call.getArgument(1));
        policeAndSchoolAre(List.of("OFFICER", "DSL"));
        when(DUE_DATES.of(any(), anyString())).thenReturn(DUE);
        deployment = ENGINE.getProcessEngine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource(DIAGRAM)
                .deploy();
    }

    @AfterEach
    void undeploy() {
        ENGINE.getProcessEngine().getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void aSocialWorkerAcknowledgesAndDecidesWithinTheDeadline() {
        referred(UNDECIDED, standing("S17_ASSESSMENT"));

        Task decision = tasks().only();
        assertThat(decision.getName()).isEqualTo("Decide on the referral");
        assertThat(decision.getDueDate()).isEqualTo(DUE);
        assertThat(tasks().groups(decision)).containsExactly("team-SOCIAL_WORKER");
        tasks().complete("Decide on the referral");
        assertThat(tasks().names()).containsExactly("Complete the assessment");
    }

    @Test
    void adviceEndsWithTheReferrerBeingTold() {
        referred(standing("NO_STATUTORY_ROLE_ADVICE"));

        tasks().complete("Tell the referrer");
        assertEnded();
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOCATED_WORKER_SAME_DAY, Notify the allocated worker",
        "S17_ASSESSMENT, Complete the assessment",
    })
    void aThresholdHasItsTaskAndThenTheReferrerIsTold(String threshold, String task) {
        referred(standing(threshold));

        tasks().complete(task);
        tasks().complete("Tell the referrer");
        assertEnded();
    }

    @Test
    void earlyHelpBeginsWithConsent() {
        referred(standing("EARLY_HELP"));

        tasks().complete("Ask for consent to early help", "earlyHelpConsent", "YES");
        assertThat(tasks().names()).containsExactly("Tell the referrer");
    }

    @Test
    void aRefusalOfEarlyHelpMayBeRespected() {
        referred(standing("EARLY_HELP"));

        tasks().complete("Ask for consent to early help", "earlyHelpConsent", "NO");
        tasks().complete("Decide after consent was declined", "raisedToAssessment", "NO");
        assertThat(tasks().names()).containsExactly("Tell the referrer");
    }

    @Test
    void aRefusalOfEarlyHelpMayBeRaisedToAnAssessment() {
        referred(standing("EARLY_HELP"), standing("S17_ASSESSMENT"));

        tasks().complete("Ask for consent to early help", "earlyHelpConsent", "NO");
        tasks().complete("Decide after consent was declined", "raisedToAssessment", "YES");
        assertThat(tasks().names()).containsExactly("Complete the assessment");
    }

    @Test
    void whereInformationIsMissingTwiceTheSocialWorkerChooses() {
        referred(
                standing("MASH_INFORMATION_GATHERING"),
                new Standing("MASH_INFORMATION_GATHERING", "NONE", true),
                standing("NO_STATUTORY_ROLE_ADVICE"));

        tasks().complete("Gather information");
        tasks().complete("Choose the threshold");
        assertThat(tasks().names()).containsExactly("Tell the referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMERGENCY_PROTECTION", "STRATEGY_DISCUSSION_S47"})
    void aTeamManagerSignsBeforeTheStrategyDiscussion(String threshold) {
        referred(new Standing(threshold, "TEAM_MANAGER", false));

        assertThat(tasks().groups(tasks().only())).containsExactly("team-TEAM_MANAGER");
        tasks().complete("Sign the threshold decision", "approval", "APPROVED");
        assertThat(tasks().names())
                .containsExactly(
                        "Contribute to the strategy discussion",
                        "Contribute to the strategy discussion",
                        "Hold the strategy discussion");
    }

    @Test
    void whatTheTeamManagerReturnsIsDecidedAgain() {
        referred(STRATEGY_DISCUSSION, UNDECIDED);

        tasks().complete("Sign the threshold decision", "approval", "RETURNED");
        assertThat(tasks().names()).containsExactly("Decide on the referral");
    }

    @Test
    void policeAndSchoolContributeAsFarAsTheyTakePart() {
        policeAndSchoolAre(List.of("DSL"));
        referred(STRATEGY_DISCUSSION);

        tasks().complete("Sign the threshold decision", "approval", "APPROVED");
        assertThat(tasks().groups(tasks().task("Contribute to the strategy discussion")))
                .containsExactly("team-DSL");
        tasks().complete("Contribute to the strategy discussion");
        assertThat(tasks().names()).containsExactly("Hold the strategy discussion");
    }

    @Test
    void aStrategyDiscussionNeedsNoPartnerInTheCase() {
        policeAndSchoolAre(List.of());
        referred(STRATEGY_DISCUSSION);

        tasks().complete("Sign the threshold decision", "approval", "APPROVED");
        assertThat(tasks().names()).containsExactly("Hold the strategy discussion");
    }

    @Test
    void aStrategyDiscussionMayEndWithoutAConference() {
        referred(STRATEGY_DISCUSSION);

        tasks().complete("Sign the threshold decision", "approval", "APPROVED");
        tasks().complete("Hold the strategy discussion", "s47Result", "NO_FURTHER_ACTION");
        assertThat(tasks().names()).contains("Tell the referrer");
    }

    @Test
    void nobodyWaitsForAContributionOnceTheReferrerIsTold() {
        referringCase();

        tasks().complete("Sign the threshold decision", "approval", "APPROVED");
        tasks().complete("Hold the strategy discussion", "s47Result", "CONFERENCE");
        tasks().complete("Hold the child protection conference");
        tasks().complete("Tell the referrer");
        assertThat(tasks().names()).containsExactly("The case goes on");
    }

    @Test
    void newFactsEndTheReferralOfThatChildAlone() {
        referred(UNDECIDED);
        String other = ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey("safeguarding-referral", REFERENCE, Map.of("child", "B", "subject", "B"))
                .getId();

        ENGINE.getProcessEngine()
                .getRuntimeService()
                .createMessageCorrelation("Safeguarding referral overtaken")
                .processInstanceBusinessKey(REFERENCE)
                .localVariableEquals("subject", "A")
                .correlateAllWithResult();
        assertEnded();
        assertThat(tasks().only().getProcessInstanceId()).isEqualTo(other);
    }

    private static Standing standing(String threshold) {
        return new Standing(threshold, "NONE", false);
    }

    private static void policeAndSchoolAre(List<String> roles) {
        when(TEAMS.involved(any(), eq("OFFICER,DSL"))).thenReturn(roles);
    }

    private void referred(Standing first, Standing... later) {
        when(THRESHOLDS.decide(new CaseReference(REFERENCE), "A")).thenReturn(first, later);
        when(THRESHOLDS.decide(new CaseReference(REFERENCE), "B")).thenReturn(UNDECIDED);
        referral = ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey("safeguarding-referral", REFERENCE, Map.of("child", "A", "subject", "A"));
    }

    /** A process that calls the referral and goes on after it. */
    private void referringCase() {
        undeploy();
        deployment = ENGINE.getProcessEngine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource(DIAGRAM)
                .addModelInstance("referring-case.bpmn", ReferringCase.model())
                .deploy();
        when(THRESHOLDS.decide(any(), eq("A"))).thenReturn(STRATEGY_DISCUSSION);
        ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey("referring-case", REFERENCE, Map.of("child", "A"));
    }

    private static OpenTasks tasks() {
        return new OpenTasks(ENGINE.getProcessEngine().getTaskService());
    }

    private void assertEnded() {
        assertThat(ENGINE.getProcessEngine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(referral.getId())
                        .count())
                .isZero();
    }
}
