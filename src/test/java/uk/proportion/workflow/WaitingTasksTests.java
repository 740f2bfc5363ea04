package uk.proportion.workflow;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Test;

/** A task waits only for what another agency has to do first, and no longer than that. */
class WaitingTasksTests {
    private static final Date DUE = Date.from(Instant.parse("2026-11-23T16:00:00Z"));
    private static final String HOLD = "UserTask_HoldTheStrategyDiscussion";
    private static final String CONTRIBUTE = "UserTask_ContributeToTheStrategyDiscussion";
    private static final String PROPOSE = "UserTask_ProposeTheOutcome";
    private static final String DELIVER = "UserTask_DeliverTheMeasure";

    private final WaitingTasks waiting =
            new WaitingTasks(Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void aStrategyDiscussionWaitsForPoliceOrSchoolUntilItIsDue() {
        TaskEntity hold = task(HOLD, "borough-sw", "referral of A");
        when(hold.getDueDate()).thenReturn(DUE);
        waiting.mark(List.of(hold, task(CONTRIBUTE, "north-officer", "referral of A")));
        verify(hold).setFollowUpDate(DUE);
    }

    @Test
    void itDoesNotWaitForWhatIsSaidAboutAnotherChild() {
        TaskEntity hold = task(HOLD, "borough-sw", "referral of A");
        waiting.mark(List.of(hold, task(CONTRIBUTE, "north-officer", "referral of B")));
        verify(hold, never()).setFollowUpDate(any());
    }

    @Test
    void onceEverybodyHasContributedItWaitsNoLonger() {
        TaskEntity hold = task(HOLD, "borough-sw", "referral of A");
        when(hold.getFollowUpDate()).thenReturn(DUE);
        waiting.mark(List.of(hold));
        verify(hold).setFollowUpDate(null);
    }

    @Test
    void anOutcomeWaitsForAPlanOfTheSchoolAndNotForOnesOwn() {
        TaskEntity propose = task(PROPOSE, "north-officer", "recording of c1");
        when(propose.getVariable("waitingFor")).thenReturn("INTERVENTION_UNFINISHED");
        waiting.mark(List.of(propose, task(DELIVER, "north-officer", "plan of A")));
        verify(propose, never()).setFollowUpDate(any());
        waiting.mark(List.of(propose, task(DELIVER, "greenfield-dsl", "plan of A")));
        verify(propose).setFollowUpDate(any(Date.class));
    }

    @Test
    void anOutcomeThatMayBeProposedDoesNotWait() {
        TaskEntity propose = task(PROPOSE, "north-officer", "recording of c1");
        waiting.mark(List.of(propose, task(DELIVER, "greenfield-dsl", "plan of A")));
        verify(propose, never()).setFollowUpDate(any());
    }

    private static TaskEntity task(String step, String group, String instance) {
        TaskEntity task = mock(TaskEntity.class);
        IdentityLink offered = mock(IdentityLink.class);
        when(offered.getGroupId()).thenReturn(group);
        when(task.getTaskDefinitionKey()).thenReturn(step);
        when(task.getProcessInstanceId()).thenReturn(instance);
        when(task.getCandidates()).thenReturn(Set.of(offered));
        return task;
    }
}
