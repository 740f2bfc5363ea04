package uk.proportion.policeresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import uk.proportion.policeresponse.CrimeChoices;
import uk.proportion.policeresponse.CrimeChoices.Choice;
import uk.proportion.policeresponse.CrimeRecording;
import uk.proportion.policeresponse.CrimeRecording.Candidates;
import uk.proportion.policeresponse.PoliceResponse;
import uk.proportion.policeresponse.PoliceResponse.Course;
import uk.proportion.policeresponse.ResponseStep;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.DueDates;
import uk.proportion.workflow.StepClocks;
import uk.proportion.workflow.Teams;

/** One run of the police response on a bare engine, in the words of those who work it. */
final class PoliceResponseRun {
    static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    static final CrimeRecording RECORDING = mock();
    private static final CrimeChoices CHOICES = mock();
    static final PoliceResponse RESPONSE = mock();
    private static final Teams TEAMS = mock();
    static final DueDates DUE_DATES = mock();
    static final StepClocks CLOCKS = mock();

    private final Supplier<ProcessEngine> engine;
    private Deployment deployment;
    private String id;

    PoliceResponseRun(Supplier<ProcessEngine> engine) {
        this.engine = engine;
    }

    static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:police-response");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        configuration.setBeans(Map.of(
                "decideWhatToRecord", new DecideWhatToRecord(RECORDING, CHOICES),
                "decideWhetherToRecord", new DecideWhetherToRecord(RECORDING),
                "nameTheChildAsVictim", new NameTheChildAsVictim(RECORDING),
                "logWithoutACrimeRecord", new LogWithoutACrimeRecord(RECORDING),
                "decideTheTier", new DecideTheTier(RESPONSE),
                "referForAStrategyDiscussion", new ReferForAStrategyDiscussion(RESPONSE),
                "teams", TEAMS,
                "dueDates", DUE_DATES,
                "stepClocks", CLOCKS));
        return configuration;
    }

    static Course course(String tier, String strategyDiscussion, ResponseStep next, String... crimes) {
        return new Course(tier, "SUPERVISOR", strategyDiscussion, next, List.of(crimes));
    }

    static Course investigation(String tier) {
        return new Course(tier, "INSPECTOR", "YES", ResponseStep.CHECK, List.of());
    }

    static void candidates(Candidates first, Candidates... later) {
        when(RECORDING.candidates(REFERENCE)).thenReturn(first, later);
    }

    static void courses(Course first, Course... later) {
        when(RESPONSE.course(REFERENCE)).thenReturn(first, later);
    }

    static void recordingSays(String crime, String first, String... later) {
        when(RECORDING.decide(REFERENCE, crime)).thenReturn(first, later);
    }

    void deploy(Date due) {
        reset(RECORDING, CHOICES, RESPONSE, TEAMS, DUE_DATES, CLOCKS);
        when(TEAMS.of(any(DelegateExecution.class), anyString())).thenAnswer(call -> "team-" + call.getArgument(1));
        when(DUE_DATES.of(any(), eq("crimeRecord"))).thenReturn(due);
        when(DUE_DATES.every(any(), eq("investigationReview"))).thenReturn("R/P28D");
        when(CHOICES.persons(REFERENCE)).thenReturn(List.of(new Choice("Child A", "A")));
        when(CHOICES.victims(REFERENCE)).thenReturn(List.of(new Choice("The state", "STATE")));
        when(CHOICES.offences()).thenReturn(List.of(new Choice("086/02 Take", "086/02")));
        deployment = engine.get()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/policeresponse/police-response.bpmn")
                .deploy();
    }

    void undeploy() {
        engine.get().getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    void begin() {
        Map<String, Object> passed = Map.of("subject", "case", "childCount", 2);
        id = runtime()
                .startProcessInstanceByKey("police-response", REFERENCE.value(), passed)
                .getId();
    }

    void overtake() {
        runtime()
                .createMessageCorrelation("Police response overtaken")
                .processInstanceBusinessKey(REFERENCE.value())
                .localVariableEquals("subject", "case")
                .correlateAllWithResult();
    }

    Task task(String name, String role) {
        List<Task> tasks =
                tasks().taskName(name).taskCandidateGroup("team-" + role).list();
        assertThat(tasks).as(name + " for " + role).isNotEmpty();
        return tasks.get(0);
    }

    void complete(String name) {
        complete(name, Map.of());
    }

    void complete(String name, Map<String, Object> codes) {
        String task = tasks().taskName(name).list().get(0).getId();
        engine.get().getTaskService().complete(task, codes);
    }

    /** The open tasks by name, each with the crime that it is about. */
    List<String> open() {
        return tasks().list().stream()
                .map(task -> {
                    Object crime = engine.get().getTaskService().getVariable(task.getId(), "crime");
                    return crime == null ? task.getName() : task.getName() + " " + crime;
                })
                .sorted()
                .toList();
    }

    Object variable(String name) {
        return runtime().getVariable(id, name);
    }

    Job reviewTimer() {
        return management().createJobQuery().timers().singleResult();
    }

    void assertEnded(String at) {
        assertThat(tasks().count()).isZero();
        assertThat(runtime().createProcessInstanceQuery().processInstanceId(id).count())
                .isZero();
        assertThat(engine.get()
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(id)
                        .activityId(at)
                        .count())
                .isEqualTo(1);
    }

    private RuntimeService runtime() {
        return engine.get().getRuntimeService();
    }

    ManagementService management() {
        return engine.get().getManagementService();
    }

    private TaskQuery tasks() {
        return engine.get().getTaskService().createTaskQuery().processInstanceId(id);
    }
}
