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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.Test;
import uk.proportion.shared.Agency;

/** A task waits only for what another agency has to do first, and no longer than that. */
class WaitingTasksTests {
    private static final Date DUE = Date.from(Instant.parse("2026-11-23T16:00:00Z"));
    private static final String HOLD = "UserTask_HoldTheStrategyDiscussion";
    private static final String CONTRIBUTE = "UserTask_ContributeToTheStrategyDiscussion";
    private static final String PROPOSE = "UserTask_ProposeTheOutcome";
    private static final String DELIVER = "UserTask_DeliverTheMeasure";

    private final WaitingTasks waiting =
            new WaitingTasks(Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC));

    private final Map<String, Set<Agency>> whose = new HashMap<>();

    @Test
    void aStrategyDiscussionWaitsForPoliceOrSchoolUntilItIsDue() {
        TaskEntity hold = task(HOLD, Agency.SOCIAL_CARE, "referral of A");
        when(hold.getDueDate()).thenReturn(DUE);
        mark(hold, task(CONTRIBUTE, Agency.POLICE, "referral of A"));
        verify(hold).setFollowUpDate(DUE);
    }

    @Test
    void itDoesNotWaitForWhatIsSaidAboutAnotherChild() {
        TaskEntity hold = task(HOLD, Agency.SOCIAL_CARE, "referral of A");
        mark(hold, task(CONTRIBUTE, Agency.POLICE, "referral of B"));
        verify(hold, never()).setFollowUpDate(any());
    }

    @Test
    void onceEverybodyHasContributedItWaitsNoLonger() {
        TaskEntity hold = task(HOLD, Agency.SOCIAL_CARE, "referral of A");
        when(hold.getFollowUpDate()).thenReturn(DUE);
        mark(hold);
        verify(hold).setFollowUpDate(null);
    }

    @Test
    void anOutcomeWaitsForAPlanOfTheSchoolAndNotForOnesOwn() {
        TaskEntity propose = task(PROPOSE, Agency.POLICE, "recording of c1");
        when(propose.getVariable("waitingFor")).thenReturn("INTERVENTION_UNFINISHED");
        mark(propose, task(DELIVER, Agency.POLICE, "plan of A"));
        verify(propose, never()).setFollowUpDate(any());
        mark(propose, task(DELIVER, Agency.SCHOOL, "plan of A"));
        verify(propose).setFollowUpDate(any(Date.class));
    }

    @Test
    void anOutcomeThatMayBeProposedDoesNotWait() {
        TaskEntity propose = task(PROPOSE, Agency.POLICE, "recording of c1");
        mark(propose, task(DELIVER, Agency.SCHOOL, "plan of A"));
        verify(propose, never()).setFollowUpDate(any());
    }

    private void mark(TaskEntity... open) {
        waiting.mark(List.of(open), whose);
    }

    private TaskEntity task(String step, Agency agency, String instance) {
        TaskEntity task = mock(TaskEntity.class);
        String id = "task-" + whose.size();
        whose.put(id, Set.of(agency));
        when(task.getId()).thenReturn(id);
        when(task.getTaskDefinitionKey()).thenReturn(step);
        when(task.getProcessInstanceId()).thenReturn(instance);
        return task;
    }
}
