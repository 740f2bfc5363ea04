package uk.proportion.transfer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.util.List;
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
import uk.proportion.access.Organisation;
import uk.proportion.access.Role;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;
import uk.proportion.transfer.Transfers;
import uk.proportion.transfer.Transfers.Asked;
import uk.proportion.workflow.Teams;

/** Every way through a transfer, on a bare engine. */
class TransferCaseProcessTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final Transfers TRANSFERS = mock();
    private static final Teams TEAMS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private Deployment deployment;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:transfer-case");
        configuration.setBeans(Map.of("sayWhatIsHandedOver", new SayWhatIsHandedOver(TRANSFERS), "teams", TEAMS));
        return configuration;
    }

    @BeforeEach
    void deploy() {
        reset(TRANSFERS, TEAMS);
        when(TEAMS.of(any(DelegateExecution.class), anyString())).thenAnswer(call -> "own-" + call.getArgument(1));
        when(TEAMS.at(anyString(), anyString())).thenAnswer(call -> call.getArgument(0) + "-" + call.getArgument(1));
        when(TRANSFERS.asked(REFERENCE))
                .thenReturn(new Asked(
                        force("north", "North Police"),
                        force("south", "South Wales Valleys Police"),
                        "CHILD_MOVED",
                        Role.SUPERVISOR,
                        2));
        deployment = ENGINE.getProcessEngine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/transfer/transfer-case.bpmn")
                .deploy();
    }

    @AfterEach
    void undeploy() {
        ENGINE.getProcessEngine().getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void theReceiverIsToldWhoAsksWhyAndHowManyChildrenAndNothingElse() {
        start();
        assertThat(team()).containsExactly("south-SUPERVISOR");
        assertThat(tasks().getVariables(only().getId()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "transferFrom", "North Police",
                        "transferTo", "south",
                        "transferToName", "South Wales Valleys Police",
                        "transferRole", "SUPERVISOR",
                        "transferReason", "CHILD_MOVED",
                        "childCount", 2));
    }

    @Test
    void aCaseThatIsAcceptedIsHandedOver() {
        start();
        tasks().complete(only().getId(), Map.of("transferAnswer", "ACCEPTED"));
        assertThat(running()).isZero();
    }

    @Test
    void theSenderReadsWhyATransferWasDeclined() {
        start();
        tasks().complete(only().getId(), Map.of("transferAnswer", "DECLINED", "declineReason", "TALK_FIRST"));
        assertThat(only().getName()).isEqualTo("Read why the transfer was declined");
        assertThat(team()).containsExactly("own-SUPERVISOR");
        tasks().complete(only().getId());
        assertThat(running()).isZero();
    }

    private static void start() {
        ENGINE.getProcessEngine().getRuntimeService().startProcessInstanceByKey("transfer-case", REFERENCE.value());
    }

    private static Organisation force(String id, String name) {
        return new Organisation(new OrganisationId(id), name, Agency.POLICE, Nation.ENGLAND, null, null);
    }

    private static List<String> team() {
        return tasks().getIdentityLinksForTask(only().getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private static Task only() {
        return tasks().createTaskQuery().singleResult();
    }

    private static TaskService tasks() {
        return ENGINE.getProcessEngine().getTaskService();
    }

    private static long running() {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .count();
    }
}
