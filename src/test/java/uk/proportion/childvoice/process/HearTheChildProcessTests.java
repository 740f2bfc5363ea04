package uk.proportion.childvoice.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.ChildVoice.Question;
import uk.proportion.guidance.Decision;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Teams;

/** What is missing about a child is asked, on a bare engine. */
class HearTheChildProcessTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final ChildVoice VOICE = mock();
    private static final Assessment ASSESSMENT = mock();
    private static final Teams TEAMS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private String deployment;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:hear-the-child");
        configuration.setBeans(Map.of(
                "sayWhatIsOnFile", new SayWhatIsOnFile(VOICE),
                "nameWhoAsks", new NameWhoAsks(ASSESSMENT),
                "teams", TEAMS));
        return configuration;
    }

    @BeforeEach
    void deploy() {
        route("YPSI");
        when(TEAMS.of(any(DelegateExecution.class), anyString())).thenAnswer(call -> "team-" + call.getArgument(1));
        when(VOICE.missing(REFERENCE)).thenReturn(Map.of("A", Set.of(Question.PARENTS)));
        deployment = ENGINE.getProcessEngine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/childvoice/hear-the-child.bpmn")
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        ENGINE.getProcessEngine().getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void onlyWhatIsMissingIsAsked() {
        begin();

        assertThat(runtime().getVariables(only().getExecutionId()))
                .containsEntry("askForWishes", "NO")
                .containsEntry("askForParents", "YES");
        tasks().complete(only().getId());
        assertEnded();
    }

    @ParameterizedTest
    @CsvSource({"YPSI, DSL", "STAFF_ALLEGATION, HEADTEACHER", "OUT_REQUEST, DSL"})
    void theSafeguardingLeadAsksAndWhereStaffAreAccusedTheHeadteacher(String route, String role) {
        route(route);
        begin();

        List<String> groups = tasks().getIdentityLinksForTask(only().getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
        assertThat(groups).containsExactly("team-" + role);
    }

    @Test
    void newFactsEndIt() {
        begin();

        runtime()
                .createMessageCorrelation("Hear the child overtaken")
                .processInstanceBusinessKey(REFERENCE.value())
                .localVariableEquals("subject", "A")
                .correlate();
        assertEnded();
    }

    private static void route(String route) {
        when(ASSESSMENT.decide(REFERENCE, "case-route", "case"))
                .thenReturn(new Decision("case-route", Map.of("route", route), List.of(), Map.of(), "test"));
    }

    private static void begin() {
        runtime()
                .startProcessInstanceByKey(
                        "hear-the-child", REFERENCE.value(), Map.of("child", "A", "subject", "A", "stage", "any"));
    }

    private static void assertEnded() {
        assertThat(runtime().createProcessInstanceQuery().count()).isZero();
    }

    private static Task only() {
        return tasks().createTaskQuery().singleResult();
    }

    private static TaskService tasks() {
        return ENGINE.getProcessEngine().getTaskService();
    }

    private static RuntimeService runtime() {
        return ENGINE.getProcessEngine().getRuntimeService();
    }
}
