package uk.proportion.emergency.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.OffsetDateTime;
import java.util.Map;
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
import uk.proportion.emergency.EmergencyAlarm;
import uk.proportion.emergency.EmergencyAlarm.LetIn;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Teams;

/** The review of an emergency access, on a bare engine. */
class EmergencyAccessReviewProcessTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final EmergencyAlarm ALARM = mock();
    private static final Teams TEAMS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private Deployment deployment;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:emergency-access-review");
        configuration.setBeans(Map.of("sayWhoWasLetIn", new SayWhoWasLetIn(ALARM), "teams", TEAMS));
        return configuration;
    }

    @BeforeEach
    void deploy() {
        when(TEAMS.of(any(DelegateExecution.class), anyString())).thenAnswer(call -> "team-" + call.getArgument(1));
        OffsetDateTime from = OffsetDateTime.parse("2026-11-16T22:05Z");
        when(ALARM.last(REFERENCE))
                .thenReturn(new LetIn(
                        "officer.south", "South Wales Valleys Police", "supervisor.south", from, from.plusHours(1)));
        deployment = ENGINE.getProcessEngine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/emergency/emergency-access-review.bpmn")
                .deploy();
    }

    @AfterEach
    void undeploy() {
        ENGINE.getProcessEngine().getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void theManagerIsToldWhoWasLetInByWhomAndWhenAndNothingOfTheCase() {
        ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey("emergency-access-review", REFERENCE.value());
        Task review = tasks().createTaskQuery().singleResult();

        assertThat(tasks().getIdentityLinksForTask(review.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("team-MANAGER");
        assertThat(tasks().getVariables(review.getId()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "emergencyReader", "officer.south",
                        "emergencyOrganisation", "South Wales Valleys Police",
                        "emergencyApprover", "supervisor.south",
                        "emergencyFrom", "2026-11-16T22:05Z",
                        "emergencyUntil", "2026-11-16T23:05Z"));
        tasks().complete(review.getId());
        assertThat(ENGINE.getProcessEngine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
    }

    private static TaskService tasks() {
        return ENGINE.getProcessEngine().getTaskService();
    }
}
