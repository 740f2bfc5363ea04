package uk.proportion.workflow;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import uk.proportion.shared.CaseReference;

/**
 * An open task as a list shows it.
 *
 * @param process the id of the diagram that it is a step of, such as {@code school-review}
 * @param label what to do: "Record the crime"
 * @param about whom or what in the case, as the task's name says: "Crime 1", "Child A", a measure; often empty
 * @param reference of its case; {@code null} for a task outside any
 * @param assignee the user id of who has taken it; {@code null} where nobody has
 * @param due the last moment in time; {@code null} where the deadline table names none
 * @param waitsUntil until when another agency is to help with it first; {@code null} where it waits for nobody
 * @param priority 100 immediate risk, 75 high, 50 normal, 25 routine
 */
public record WorkItem(
        String id,
        String process,
        String label,
        List<String> about,
        CaseReference reference,
        String assignee,
        Instant created,
        Instant due,
        Instant waitsUntil,
        int priority) {
    private static final String BETWEEN = " · ";

    static WorkItem of(Task task) {
        List<String> parts = Arrays.asList(task.getName().split(BETWEEN));
        String last = parts.get(parts.size() - 1);
        CaseReference reference = CaseReference.parse(last).orElse(null);
        int end = reference == null ? parts.size() : parts.size() - 1;
        return new WorkItem(
                task.getId(),
                task.getProcessDefinitionId().split(":")[0],
                parts.get(0),
                List.copyOf(parts.subList(Math.min(1, end), end)),
                reference,
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()),
                instant(task.getFollowUpDate()),
                task.getPriority());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
