package uk.proportion.persistence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.proportion.casefile.AskedOf;
import uk.proportion.casefile.EarlierCases;
import uk.proportion.casefile.EarlierCases.EarlierChild;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.ChildLetter;
import uk.proportion.workflow.Teams;

/** Every way through the comparison with earlier cases, on a bare engine. */
class SameChildProcessTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final EarlierChild EARLIER =
            new EarlierChild(new CaseReference("YP-2026-0000000-A"), new ChildLetter("C"));
    private static final EarlierChild ANOTHER =
            new EarlierChild(new CaseReference("YP-2026-0000001-B"), new ChildLetter("A"));

    private static final EarlierCases EARLIER_CASES = mock();
    private static final Teams TEAMS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private Deployment deployment;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:same-child");
        configuration.setBeans(
                Map.of("findTheNextEarlierCase", new FindTheNextEarlierCase(EARLIER_CASES), "teams", TEAMS));
        return configuration;
    }

    @BeforeEach
    void deploy() {
        reset(EARLIER_CASES, TEAMS);
        when(TEAMS.of(any(DelegateExecution.class), anyString())).thenAnswer(call -> "team-" + call.getArgument(1));
        deployment = ENGINE.getProcessEngine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/persistence/same-child.bpmn")
                .deploy();
    }

    @AfterEach
    void undeploy() {
        ENGINE.getProcessEngine().getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void earlierCasesAreComparedOneAfterTheOther() {
        finds("A:SCHOOL", EARLIER, ANOTHER);
        start("A:SCHOOL");

        assertThat(codesOf(only()))
                .containsEntry("thisChild", "A")
                .containsEntry("earlierCase", "YP-2026-0000000-A")
                .containsEntry("earlierChild", "C")
                .doesNotContainKey("child");
        tasks().complete(only().getId());
        assertThat(codesOf(only())).containsEntry("earlierCase", "YP-2026-0000001-B");
        tasks().complete(only().getId());
        assertThat(running()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"A:SCHOOL, team-DSL", "B:POLICE, team-OFFICER", "AA:SOCIAL_CARE, team-SOCIAL_WORKER"})
    void eachAgencyIsAskedThroughItsOwnCaseworker(String subject, String team) {
        finds(subject, EARLIER);
        start(subject);

        assertThat(tasks().getIdentityLinksForTask(only().getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly(team);
        tasks().complete(only().getId());
        assertThat(running()).isZero();
    }

    @Test
    void newFactsEndTheQuestionOfThatAgencyAlone() {
        finds("A:SCHOOL", EARLIER);
        finds("A:POLICE", EARLIER);
        start("A:SCHOOL");
        start("A:POLICE");

        ENGINE.getProcessEngine()
                .getRuntimeService()
                .createMessageCorrelation("Same child overtaken")
                .processInstanceBusinessKey(REFERENCE.value())
                .localVariableEquals("subject", "A:SCHOOL")
                .localVariableEquals("stage", "SAME_CHILD")
                .correlateAllWithResult();

        assertThat(codesOf(only())).containsEntry("subject", "A:POLICE");
    }

    private static void finds(String subject, EarlierChild first, EarlierChild... later) {
        AskedOf asked = AskedOf.of(subject).orElseThrow();
        List<Optional<EarlierChild>> then = new java.util.ArrayList<>();
        List.of(later).forEach(earlier -> then.add(Optional.of(earlier)));
        then.add(Optional.empty());
        when(EARLIER_CASES.next(REFERENCE, asked)).thenReturn(Optional.of(first), then.toArray(Optional[]::new));
    }

    private static void start(String subject) {
        ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "same-child", REFERENCE.value(), Map.of("subject", subject, "stage", "SAME_CHILD"));
    }

    private static Map<String, Object> codesOf(Task task) {
        return tasks().getVariables(task.getId());
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
