package uk.proportion.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.proportion.access.Directory;
import uk.proportion.access.User;
import uk.proportion.shared.CaseReference;

/** What somebody has to do on a case: what they have taken, and what waits for anybody with their role. */
@Component
public class OwnWork {
    private final TaskService tasks;
    private final Directory directory;
    private final ProcessEngineConfigurationImpl engine;

    OwnWork(@Lazy TaskService tasks, Directory directory, @Lazy ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.directory = directory;
        this.engine = engine;
    }

    /**
     * An open task.
     *
     * @param name as its list shows it, such as {@code Record the crime · Crime 1}
     * @param assignee who has taken it; {@code null} while it waits
     * @param due {@code null} where it has no due date
     */
    public record OpenWork(String id, String name, String assignee, Instant due, Instant since) {}

    /** The open tasks of a case that are this user's or their team's, the one that is due first at the head. */
    public List<OpenWork> on(CaseReference reference, User user) {
        List<String> groups = user.roles().stream()
                .map(role -> directory.groupOf(user.organisation(), role))
                .toList();
        return engine
                .getCommandExecutorTxRequired()
                .execute((CommandContext context) -> context.runWithoutAuthorization(() -> ofTheCase(reference)
                        .or()
                        .taskAssignee(user.id())
                        .taskCandidateGroupIn(groups)
                        .includeAssignedTasks()
                        .endOr()
                        .list()))
                .stream()
                .map(OwnWork::view)
                .sorted(Comparator.comparing(OpenWork::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(OpenWork::since))
                .toList();
    }

    private TaskQuery ofTheCase(CaseReference reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference.value());
    }

    private static OpenWork view(Task task) {
        return new OpenWork(
                task.getId(),
                task.getName(),
                task.getAssignee(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null),
                task.getCreateTime().toInstant());
    }
}
