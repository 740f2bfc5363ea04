package uk.proportion.audit.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/** Puts on record when a task comes up, is taken or put back, is completed, and ends undone. */
@Component
class TaskEvents implements TaskListener {
    private static final Map<String, String> KINDS = Map.of(
            EVENTNAME_CREATE, "TASK_CREATED",
            EVENTNAME_ASSIGNMENT, "TASK_TAKEN",
            EVENTNAME_COMPLETE, "TASK_COMPLETED",
            EVENTNAME_DELETE, "TASK_ENDED");

    private final ApplicationEventPublisher events;

    TaskEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseReference reference = new CaseReference(task.getExecution().getProcessBusinessKey());
        events.publishEvent(Occurrence.in(reference, kind(task), task.getTaskDefinitionKey())
                .with("task", task.getId()));
    }

    private static String kind(DelegateTask task) {
        boolean putBack = EVENTNAME_ASSIGNMENT.equals(task.getEventName()) && task.getAssignee() == null;
        return putBack ? "TASK_PUT_BACK" : KINDS.get(task.getEventName());
    }
}
