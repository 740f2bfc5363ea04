package uk.proportion.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.proportion.escalation.MissedDeadlines;
import uk.proportion.escalation.MissedDeadlines.Watch;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Teams;

/** Every way through the watch of one deadline, on a bare engine. */
class DeadlineWatchProcessTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");

    private static final MissedDeadlines DEADLINES = mock();
    private static final Teams TEAMS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private String deployment;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:deadline-watch");
        configuration.setBeans(Map.of(
                "setTheWatch", new SetTheWatch(DEADLINES),
                "noteTheMissedDeadline", new NoteTheMissedDeadline(DEADLINES),
                "teams", TEAMS));
        return configuration;
    }

    @BeforeEach
    void deploy() {
        reset(DEADLINES, TEAMS);
        when(TEAMS.of(any(DelegateExecution.class), anyString())).thenAnswer(call -> "team-" + call.getArgument(1));
        deployment = engine().getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/escalation/deadline-watch.bpmn")
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        engine().getRepositoryService().deleteDeployment(deployment, true);
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "received {0}, watched until {1}")
    @CsvSource({
        "2026-10-24T20:30:00Z, 2026-10-25T20:30Z,           2026-10-25T20:30:00Z",
        "2027-03-27T21:15:00Z, 2027-03-28T22:15:00+01:00,   2027-03-28T21:15:00Z",
    })
    void aMissedDeadlineIsPutBeforeTheManager(Instant begun, OffsetDateTime due, Instant fires) {
        begin(begun, "crimeRecord:c1", new Watch("crimeRecord", "c1", due));

        Job timer = engine().getManagementService().createJobQuery().timers().singleResult();
        assertThat(timer.getDuedate()).isEqualTo(Date.from(fires));
        assertThat(engine().getTaskService().createTaskQuery().count()).isZero();
        ClockUtil.setCurrentTime(Date.from(fires));
        engine().getManagementService().executeJob(timer.getId());

        verify(DEADLINES).note(REFERENCE, "crimeRecord:c1");
        Task task = engine().getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("team-MANAGER")
                .singleResult();
        assertThat(task.getName()).isEqualTo("Act on the missed deadline");
        assertThat(engine().getTaskService().getVariables(task.getId()))
                .containsEntry("deadlineStep", "crimeRecord")
                .containsEntry("crime", "c1")
                .containsEntry("deadlineDue", due.toString());
        engine().getTaskService().complete(task.getId());
        assertEnded("EndEvent_MissedDeadlineActedOn");
    }

    @Test
    void aDeadlineThatIsKeptOrNoLongerAppliesIsNoLongerWatched() {
        OffsetDateTime due = OffsetDateTime.parse("2026-10-26T23:59:59Z");
        begin(Instant.parse("2026-10-23T09:00:00Z"), "socialCareDecision:B", new Watch("socialCareDecision", "B", due));

        engine().getRuntimeService()
                .createMessageCorrelation("Deadline watch overtaken")
                .processInstanceBusinessKey(REFERENCE.value())
                .localVariableEquals("subject", "socialCareDecision:B")
                .correlateAllWithResult();

        verify(DEADLINES, never()).note(any(), any());
        assertThat(engine().getManagementService().createJobQuery().count()).isZero();
        assertEnded("EndEvent_NoLongerWatched");
    }

    @Test
    void aDeadlineOfTheWholeCaseNamesNobody() {
        OffsetDateTime due = OffsetDateTime.parse("2026-10-26T23:59:59Z");
        begin(Instant.parse("2026-10-23T09:00:00Z"), "initialReview:case", new Watch("initialReview", "case", due));

        assertThat(engine().getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableNameIn("child", "crime")
                        .count())
                .isZero();
    }

    private void begin(Instant now, String subject, Watch watch) {
        ClockUtil.setCurrentTime(Date.from(now));
        when(DEADLINES.watch(REFERENCE, subject)).thenReturn(watch);
        engine().getRuntimeService()
                .startProcessInstanceByKey("deadline-watch", REFERENCE.value(), Map.of("subject", subject));
    }

    private static void assertEnded(String at) {
        assertThat(engine().getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(engine().getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(at)
                        .count())
                .isEqualTo(1);
    }

    private static ProcessEngine engine() {
        return ENGINE.getProcessEngine();
    }
}
