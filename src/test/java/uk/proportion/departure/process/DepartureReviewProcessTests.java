package uk.proportion.departure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.proportion.departure.DepartureReviews;
import uk.proportion.departure.DepartureReviews.ToReview;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Teams;

/** The review of a departure from guidance, on a bare engine. */
class DepartureReviewProcessTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final UUID DEPARTURE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final DepartureReviews REVIEWS = mock();
    private static final Teams TEAMS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private Deployment deployment;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:departure-review");
        configuration.setBeans(Map.of("sayWhatWasDepartedFrom", new SayWhatWasDepartedFrom(REVIEWS), "teams", TEAMS));
        return configuration;
    }

    @BeforeEach
    void deploy() {
        when(TEAMS.of(any(DelegateExecution.class), anyString())).thenAnswer(call -> "team-" + call.getArgument(1));
        when(REVIEWS.find(DEPARTURE))
                .thenReturn(new ToReview("school-response", "REFER", "KEEP", Agency.SCHOOL, "HEADTEACHER", false));
        deployment = engine().getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/departure/departure-review.bpmn")
                .deploy();
    }

    @AfterEach
    void undeploy() {
        engine().getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void theManagerIsShownCodesAndNothingElse() {
        start();
        Task review = tasks().createTaskQuery().singleResult();

        assertThat(tasks().getIdentityLinksForTask(review.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("team-MANAGER");
        assertThat(tasks().getVariables(review.getId()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "departure", DEPARTURE.toString(),
                        "departedFrom", "school-response",
                        "recommended", "REFER",
                        "chosen", "KEEP",
                        "departedAgency", "SCHOOL",
                        "departureSecond", "HEADTEACHER"));
        tasks().complete(review.getId());
        assertThat(running()).isZero();
    }

    @Test
    void whatIsWithdrawnIsNotReviewedAnyMore() {
        start();
        engine().getRuntimeService()
                .createMessageCorrelation("Departure withdrawn")
                .processInstanceBusinessKey(REFERENCE.value())
                .processInstanceVariableEquals("departure", DEPARTURE.toString())
                .correlateWithResult();

        assertThat(tasks().createTaskQuery().count()).isZero();
        assertThat(running()).isZero();
    }

    private static void start() {
        engine().getRuntimeService()
                .startProcessInstanceByKey(
                        "departure-review", REFERENCE.value(), Map.of("departure", DEPARTURE.toString()));
    }

    private static long running() {
        return engine().getRuntimeService().createProcessInstanceQuery().count();
    }

    private static TaskService tasks() {
        return engine().getTaskService();
    }

    private static ProcessEngine engine() {
        return ENGINE.getProcessEngine();
    }
}
