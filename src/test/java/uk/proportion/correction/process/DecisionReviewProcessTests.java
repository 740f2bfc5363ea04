package uk.proportion.correction.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.proportion.access.Role;
import uk.proportion.correction.DecisionsInQuestion;
import uk.proportion.correction.DecisionsInQuestion.ToReview;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Teams;

/** Every way through the review of a decision and the adding of facts, on a bare engine. */
class DecisionReviewProcessTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final String THRESHOLD_OF_B = "social-care-threshold:B";

    private static final DecisionsInQuestion DECISIONS = mock();
    private static final Teams TEAMS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private Deployment deployment;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:decision-review");
        configuration.setBeans(Map.of(
                "prepareTheReview", new PrepareTheReview(DECISIONS),
                "seeWhetherItIsStillAsked", new SeeWhetherItIsStillAsked(DECISIONS),
                "teams", TEAMS));
        return configuration;
    }

    @BeforeEach
    void deploy() {
        reset(DECISIONS, TEAMS);
        when(TEAMS.of(any(DelegateExecution.class), anyString())).thenAnswer(call -> "team-" + call.getArgument(1));
        asks(THRESHOLD_OF_B, new ToReview("social-care-threshold", "B", Role.TEAM_MANAGER, List.of("ageNow", "hsb")));
        asks("crime-recording:c2", new ToReview("crime-recording", "c2", Role.SUPERVISOR, List.of("place")));
        asks("school-response:case", new ToReview("school-response", "case", Role.HEADTEACHER, List.of("AF07")));
        deployment = ENGINE.getProcessEngine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/correction/decision-review.bpmn")
                .addClasspathResource("processes/correction/add-new-facts.bpmn")
                .deploy();
    }

    @AfterEach
    void undeploy() {
        ENGINE.getProcessEngine().getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void theAgencyThatDecidedIsAskedAboutItsDecisionInCodesAlone() {
        start(THRESHOLD_OF_B);
        Task task = task("team-TEAM_MANAGER");
        assertThat(ENGINE.getProcessEngine().getTaskService().getVariables(task.getId()))
                .containsEntry("reviewedDecision", "social-care-threshold")
                .containsEntry("correctedFacts", "ageNow,hsb")
                .containsEntry("child", "B")
                .doesNotContainKey("crime");
    }

    @Test
    void aReviewOfACrimeIsAboutThatCrime() {
        start("crime-recording:c2");
        assertThat(ENGINE.getProcessEngine()
                        .getTaskService()
                        .getVariable(task("team-SUPERVISOR").getId(), "crime"))
                .isEqualTo("c2");
    }

    @Test
    void aDecisionThatStandsEndsTheReview() {
        ProcessInstance review = start("school-response:case");
        complete("team-HEADTEACHER", "STANDS");
        assertEnded(review);
    }

    @Test
    void aDecisionThatIsTakenAgainEndsTheReviewToo() {
        ProcessInstance review = start(THRESHOLD_OF_B);
        complete("team-TEAM_MANAGER", "DECIDE_AGAIN");
        assertEnded(review);
    }

    @Test
    void newFactsEndTheReviewOfThatDecisionAlone() {
        ProcessInstance overtaken = start(THRESHOLD_OF_B);
        start("school-response:case");
        ENGINE.getProcessEngine()
                .getRuntimeService()
                .createMessageCorrelation("Decision review overtaken")
                .processInstanceBusinessKey(REFERENCE.value())
                .localVariableEquals("subject", THRESHOLD_OF_B)
                .correlateAllWithResult();
        assertEnded(overtaken);
        verify(DECISIONS).closeWhereTakenAfresh(REFERENCE, THRESHOLD_OF_B);
        verify(DECISIONS, never()).closeWhereTakenAfresh(REFERENCE, "school-response:case");
        assertThat(task("team-HEADTEACHER")).isNotNull();
    }

    @Test
    void addedFactsAreOnTheCaseFileAtOnce() {
        ProcessInstance added =
                ENGINE.getProcessEngine().getRuntimeService().startProcessInstanceByKey("add-new-facts", "any");
        assertEnded(added);
    }

    private static void asks(String stageSubject, ToReview review) {
        when(DECISIONS.find(REFERENCE, stageSubject)).thenReturn(Optional.of(review));
    }

    private static ProcessInstance start(String subject) {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "decision-review", REFERENCE.value(), Map.of("subject", subject, "stage", "DECISION_REVIEW"));
    }

    private static void complete(String team, String answer) {
        ENGINE.getProcessEngine().getTaskService().complete(task(team).getId(), Map.of("decisionReview", answer));
    }

    private static Task task(String team) {
        return ENGINE.getProcessEngine()
                .getTaskService()
                .createTaskQuery()
                .taskCandidateGroup(team)
                .singleResult();
    }

    private static void assertEnded(ProcessInstance instance) {
        assertThat(ENGINE.getProcessEngine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isZero();
    }
}
