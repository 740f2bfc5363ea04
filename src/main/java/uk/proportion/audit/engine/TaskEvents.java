package uk.proportion.audit.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
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
        Occurrence happened = Occurrence.in(reference, kind(task), task.getTaskDefinitionKey())
                .with("task", task.getId());
        events.publishEvent(EVENTNAME_CREATE.equals(task.getEventName()) ? asOffered(task, happened) : happened);
    }

    /** To which groups it is offered, and until which second it is due. */
    private static Occurrence asOffered(DelegateTask task, Occurrence created) {
        List<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Long due =
                task.getDueDate() == null ? null : task.getDueDate().toInstant().getEpochSecond();
        return created.with("offered", groups).with("due", due);
    }

    private static String kind(DelegateTask task) {
        boolean putBack = EVENTNAME_ASSIGNMENT.equals(task.getEventName()) && task.getAssignee() == null;
        return putBack ? "TASK_PUT_BACK" : KINDS.get(task.getEventName());
    }
}
