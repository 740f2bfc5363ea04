package uk.proportion.workflow;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import uk.proportion.shared.CaseReference;

/**
 * A task as people read of it. Its name, which {@link TaskNotes} writes, says what is to do, about whom, and in which case.
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
        return of(
                task.getId(),
                process(task.getProcessDefinitionId()),
                task.getName(),
                task.getAssignee(),
                new Times(
                        task.getCreateTime().toInstant(), instant(task.getDueDate()), instant(task.getFollowUpDate())),
                task.getPriority());
    }

    /** One that has ended. */
    static WorkItem of(HistoricTaskInstance task) {
        return of(
                task.getId(),
                process(task.getProcessDefinitionId()),
                task.getName(),
                task.getAssignee(),
                new Times(task.getStartTime().toInstant(), instant(task.getDueDate()), instant(task.getFollowUpDate())),
                task.getPriority());
    }

    /** @param name as {@link TaskNotes} writes it */
    static WorkItem of(String id, String process, String name, String assignee, Times times, int priority) {
        return new WorkItem(
                id,
                process,
                label(name),
                about(name),
                reference(name),
                assignee,
                times.created(),
                times.due(),
                times.waitsUntil(),
                priority);
    }

    /** As the components of the same names. */
    record Times(Instant created, Instant due, Instant waitsUntil) {}

    /** What to do and about whom: "Decide on the referral · Child A". */
    public String words() {
        return about.isEmpty() ? label : label + BETWEEN + subject();
    }

    /** Whom or what it is about in one text; empty where it is about the whole case. */
    public String subject() {
        return String.join(BETWEEN, about);
    }

    private static String process(String definition) {
        return definition.split(":")[0];
    }

    private static String label(String name) {
        return parts(name).get(0);
    }

    private static List<String> about(String name) {
        List<String> parts = parts(name);
        int end = reference(name) == null ? parts.size() : parts.size() - 1;
        return List.copyOf(parts.subList(Math.min(1, end), end));
    }

    private static CaseReference reference(String name) {
        List<String> parts = parts(name);
        return CaseReference.parse(parts.get(parts.size() - 1)).orElse(null);
    }

    private static List<String> parts(String name) {
        return Arrays.asList(name.split(BETWEEN));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
