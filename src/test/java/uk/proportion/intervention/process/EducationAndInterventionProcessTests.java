package uk.proportion.intervention.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.proportion.access.Role;
import uk.proportion.intervention.InterventionPlans;
import uk.proportion.intervention.InterventionPlans.Next;
import uk.proportion.intervention.InterventionPlans.Result;
import uk.proportion.intervention.InterventionPlans.Step;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Teams;

/** Every way through the plan of one child, on a bare engine. */
class EducationAndInterventionProcessTests {
    private static final String DIAGRAM = "processes/intervention/education-and-intervention.bpmn";
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final Next AGREE = new Next(Step.AGREE, List.of("M1", "M9"));
    private static final Next DELIVER = new Next(Step.DELIVER, List.of("M1", "M9"));
    private static final Next SETTLED = new Next(Step.SETTLED, List.of());

    private static final InterventionPlans PLANS = mock();
    private static final Teams TEAMS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private Deployment deployment;
    private ProcessInstance plan;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:education-and-intervention");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        configuration.setBeans(Map.of(
                "putThePlanTogether", new PutThePlanTogether(PLANS),
                "nameTheMeasure", new NameTheMeasure(PLANS),
                "seeHowThePlanWent", new SeeHowThePlanWent(PLANS),
                "sayWhatIsOnFile", (ExecutionListener) execution -> {},
                "teams", TEAMS));
        return configuration;
    }

    @BeforeEach
    void deploy() {
        reset(PLANS, TEAMS);
        when(TEAMS.of(any(DelegateExecution.class), anyString())).thenAnswer(call -> "team-" + call.getArgument(1));
        when(PLANS.deliveredBy(REFERENCE, "A", "M1")).thenReturn(Role.DSL);
        when(PLANS.deliveredBy(REFERENCE, "A", "M9")).thenReturn(Role.OFFICER);
        when(PLANS.result(REFERENCE, "A")).thenReturn(Result.COMPLETED);
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
    void anAgreedPlanIsDeliveredMeasureByMeasureByTheAgencyThatOwnsIt() {
        isDue(AGREE, DELIVER);

        complete("Agree the plan", "DSL");
        assertThat(open()).containsExactly("Deliver the measure", "Deliver the measure");
        assertThat(measureOf("DSL")).isEqualTo("M1");
        assertThat(measureOf("OFFICER")).isEqualTo("M9");
        complete("Deliver the measure", "OFFICER");
        complete("Deliver the measure", "DSL");
        assertEnded();
    }

    @Test
    void whatIsAgreedAlreadyIsNotAskedAgain() {
        isDue(DELIVER);

        assertThat(open()).containsExactly("Deliver the measure", "Deliver the measure");
    }

    @Test
    void aDeclinedPlanEnds() {
        when(PLANS.result(REFERENCE, "A")).thenReturn(Result.DECLINED);
        isDue(AGREE, SETTLED);

        complete("Agree the plan", "DSL");
        assertEnded();
    }

    @Test
    void whereAMeasureDidNotSucceedTheSchoolDecidesWhatToDoInstead() {
        when(PLANS.result(REFERENCE, "A")).thenReturn(Result.FAILED);
        isDue(SETTLED);

        complete("Decide what to do instead", "DSL");
        assertEnded();
    }

    @Test
    void newFactsEndThePlanOfThatChildAlone() {
        isDue(AGREE);
        when(PLANS.putTogether(REFERENCE, "B")).thenReturn(AGREE);
        ProcessInstance other = start("B");

        ENGINE.getProcessEngine()
                .getRuntimeService()
                .createMessageCorrelation("Education and intervention overtaken")
                .processInstanceBusinessKey(REFERENCE.value())
                .localVariableEquals("subject", "A")
                .correlateAllWithResult();
        assertEnded();
        assertThat(tasks()).extracting(Task::getProcessInstanceId).containsExactly(other.getId());
    }

    private void isDue(Next first, Next... later) {
        when(PLANS.putTogether(REFERENCE, "A")).thenReturn(first, later);
        plan = start("A");
    }

    private static ProcessInstance start(String child) {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "education-and-intervention", REFERENCE.value(), Map.of("child", child, "subject", child));
    }

    private static void complete(String name, String role) {
        ENGINE.getProcessEngine().getTaskService().complete(task(name, role).getId());
    }

    private static Object measureOf(String role) {
        return ENGINE.getProcessEngine()
                .getTaskService()
                .getVariable(task("Deliver the measure", role).getId(), "measure");
    }

    private static Task task(String name, String role) {
        return tasks().stream()
                .filter(task -> task.getName().equals(name) && groups(task).contains("team-" + role))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not open for " + role + ", but " + open()));
    }

    private static List<String> groups(Task task) {
        return ENGINE.getProcessEngine().getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private static List<String> open() {
        return tasks().stream().map(Task::getName).sorted().toList();
    }

    private static List<Task> tasks() {
        return ENGINE.getProcessEngine().getTaskService().createTaskQuery().list();
    }

    private void assertEnded() {
        assertThat(ENGINE.getProcessEngine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(plan.getId())
                        .count())
                .isZero();
    }
}
