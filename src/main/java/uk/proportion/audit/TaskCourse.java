package uk.proportion.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.proportion.shared.Agency;
import uk.proportion.shared.OrganisationId;

/**
 * How a task has gone, by the record.
 *
 * @param id of the task
 * @param step the task's key in its diagram, such as {@code UserTask_RecordTheCrime}
 * @param offeredTo the agencies that it was offered to when it came up; empty in entries of before that was recorded
 * @param dueAt {@code null} without a due date
 * @param takenAt each time that somebody took it
 * @param endedAt {@code null} while it is open
 * @param completedBy the organisation of whoever completed it; {@code null} where it is open or ended undone
 */
public record TaskCourse(
        String id,
        String step,
        Set<Agency> offeredTo,
        Instant createdAt,
        Instant dueAt,
        List<Instant> takenAt,
        Instant endedAt,
        OrganisationId completedBy) {

    /** Whether somebody did what it asks for. */
    public boolean isCompleted() {
        return completedBy != null;
    }

    /** Whether it was completed after its due date. */
    public boolean isLate() {
        return isCompleted() && dueAt != null && endedAt.isAfter(dueAt);
    }
}
