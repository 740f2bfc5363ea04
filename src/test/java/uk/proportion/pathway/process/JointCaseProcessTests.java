package uk.proportion.pathway.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.Retention;
import uk.proportion.guidance.Decision;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.DueDates;
import uk.proportion.workflow.Teams;

/** Every way through the end-to-end process, on a bare engine; the called stages only wait. */
class JointCaseProcessTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final List<String> STAGES = List.of(
            "school-review",
            "police-response",
            "safeguarding-referral",
            "education-and-intervention",
            "recording-decision",
            "same-child",
            "decision-review",
            "deadline-watch",
            "hear-the-child");

    private static final CaseFiles FILES = mock();
    private static final Assessment ASSESSMENT = mock();
    private static final Retention RETENTION = mock();
    private static final Teams TEAMS = mock();
    private static final DueDates DUE_DATES = mock();
    private static final ExecutionListener STAGE_ENDED = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(configuration())
            .excludeProcessDefinitionKeys(STAGES.toArray(String[]::new))
            .assertClassCoverageAtLeast(1.0)
            .build();

    private String deployment;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:joint-case");
        configuration.setBeans(Map.of(
                "openTheCaseFile", new OpenTheCaseFile(FILES),
                "reopenTheCase", new ReopenTheCase(FILES),
                "decideTheImmediateActions", new DecideTheImmediateActions(ASSESSMENT),
                "decideTheRoute", new DecideTheRoute(ASSESSMENT),
                "closeTheCase", new CloseTheCase(RETENTION),
                "stageEnded", STAGE_ENDED,
                "teams", TEAMS,
                "dueDates", DUE_DATES));
        return configuration;
    }

    @BeforeEach
    void deploy() {
        reset(FILES, ASSESSMENT, RETENTION, TEAMS, DUE_DATES, STAGE_ENDED);
        when(FILES.letters(REFERENCE)).thenReturn(List.of("A", "B"));
        when(ASSESSMENT.decide(any(), anyString(), anyString()))
                .thenReturn(new Decision("case-route", Map.of("route", "YPSI"), List.of(), Map.of(), "test"));
        when(TEAMS.of(any(DelegateExecution.class), anyString())).thenAnswer(call -> "team-" + call.getArgument(1));
        when(TEAMS.reporter(any())).thenReturn("team-reporter");
        when(DUE_DATES.of(any(), anyString())).thenReturn(new Date());
        DeploymentBuilder builder = ENGINE.getProcessEngine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/pathway/joint-case.bpmn");
        STAGES.forEach(stage -> builder.addModelInstance(
                stage + ".bpmn",
                Bpmn.createExecutableProcess(stage)
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .userTask("wait")
                        .name(stage)
                        .endEvent()
                        .done()));
        deployment = builder.deploy().getId();
    }

    @AfterEach
    void undeploy() {
        ENGINE.getProcessEngine().getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void aReportedCaseIsClosedWhenNothingIsLeftToDo() {
        runtime().startProcessInstanceByKey("joint-case", REFERENCE.value());
        verify(FILES).begin(REFERENCE);
        verify(ASSESSMENT).decide(REFERENCE, "immediate-actions", "case");
        verify(ASSESSMENT).decide(REFERENCE, "case-route", "case");

        nothingIsLeft();

        verify(RETENTION).close(REFERENCE);
        assertThat(runtime().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void newFactsReopenAClosedCase() {
        runtime()
                .createMessageCorrelation("New facts on a closed case")
                .processInstanceBusinessKey(REFERENCE.value())
                .correlateStartMessage();
        verify(FILES).begin(REFERENCE);
        nothingIsLeft();
        verify(RETENTION).close(REFERENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHOOL_REVIEW, case, school-review",
        "POLICE_RESPONSE, case, police-response",
        "SAFEGUARDING_REFERRAL, A, safeguarding-referral",
        "EDUCATION_AND_INTERVENTION, B, education-and-intervention",
        "RECORDING_DECISION, c1, recording-decision",
        "SAME_CHILD, A:SCHOOL, same-child",
        "DECISION_REVIEW, case, decision-review",
        "DEADLINE_WATCH, crimeRecord, deadline-watch",
        "HEAR_THE_CHILD, B, hear-the-child",
    })
    void aStageThatIsDueIsCalledWithTheCasesReference(String stage, String subject, String process) throws Exception {
        runtime().startProcessInstanceByKey("joint-case", REFERENCE.value());
        begin(stage, subject);

        Task waiting = only();
        assertThat(waiting.getName()).isEqualTo(process);
        assertThat(runtime()
                        .createProcessInstanceQuery()
                        .processInstanceId(waiting.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(REFERENCE.value());
        assertThat(runtime().getVariable(waiting.getExecutionId(), "subject")).isEqualTo(subject);
        complete(waiting);
        verify(STAGE_ENDED).notify(any());
        nothingIsLeft();
    }

    @ParameterizedTest
    @CsvSource({
        "IMMEDIATE_ACTION, POLICE_NOW, Take an immediate action",
        "TRIAGE, case, Find out what the material is",
        "LADO_AND_POLICE, case, Tell the LADO and the police",
        "POLICE_AND_IWF, case, Report to the police and the IWF",
        "HAND_OVER, HEADTEACHER, Take over the case by another route",
    })
    void aFirstStepThatIsDueIsATask(String stage, String subject, String label) throws Exception {
        runtime().startProcessInstanceByKey("joint-case", REFERENCE.value());
        begin(stage, subject);

        Task task = only();
        assertThat(task.getName()).isEqualTo(label);
        complete(task);
        verify(STAGE_ENDED).notify(any());
        nothingIsLeft();
    }

    @Test
    void aFirstStepThatNewFactsOvertakeIsEndedAndTheOthersStay() {
        runtime().startProcessInstanceByKey("joint-case", REFERENCE.value());
        begin("IMMEDIATE_ACTION", "POLICE_NOW");
        begin("IMMEDIATE_ACTION", "SECURE_DEVICE");

        runtime()
                .createMessageCorrelation("First step overtaken")
                .processInstanceBusinessKey(REFERENCE.value())
                .localVariableEquals("subject", "POLICE_NOW")
                .localVariableEquals("stage", "IMMEDIATE_ACTION")
                .correlate();

        assertThat(runtime().getVariable(only().getExecutionId(), "subject")).isEqualTo("SECURE_DEVICE");
        complete(only());
        nothingIsLeft();
        assertThat(runtime().createProcessInstanceQuery().count()).isZero();
    }

    private void begin(String stage, String subject) {
        runtime()
                .createMessageCorrelation("Stage is due")
                .processInstanceBusinessKey(REFERENCE.value())
                .setVariableToTriggeredScope("stage", stage)
                .setVariableToTriggeredScope("subject", subject)
                .correlate();
    }

    private void nothingIsLeft() {
        runtime()
                .createMessageCorrelation("Nothing is left to do")
                .processInstanceBusinessKey(REFERENCE.value())
                .correlate();
    }

    private static Task only() {
        return ENGINE.getProcessEngine().getTaskService().createTaskQuery().singleResult();
    }

    private static void complete(Task task) {
        ENGINE.getProcessEngine().getTaskService().complete(task.getId());
    }

    private static RuntimeService runtime() {
        return ENGINE.getProcessEngine().getRuntimeService();
    }
}
