package uk.proportion.workflow;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.TeamChanged;
import uk.proportion.shared.CaseReference;

/**
 * Gives the open tasks of a case to the groups that they would be given to now, when others deal with it: after a transfer, or
 * when it becomes known whom at the school an allegation is about. Who had taken a task that passes to others does not keep it;
 * due dates stay. Runs as the platform, whoever is signed in.
 */
@Component
class TasksOfTheTeam {
    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;

    TasksOfTheTeam(@Lazy TaskService tasks, @Lazy ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.engine = engine;
    }

    @EventListener
    void on(TeamChanged changed) {
        engine.getCommandExecutorTxRequired()
                .execute((CommandContext context) -> context.runWithoutAuthorization(() -> {
                    openTasks(changed.reference()).forEach(task -> passOn((TaskEntity) task));
                    return null;
                }));
    }

    private Collection<Task> openTasks(CaseReference reference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .list();
    }

    private static void passOn(TaskEntity task) {
        Set<String> before = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> now = groups(task);
        if (!before.equals(now)) {
            before.stream().filter(group -> !now.contains(group)).forEach(task::deleteCandidateGroup);
            now.stream().filter(group -> !before.contains(group)).forEach(task::addCandidateGroup);
            putBack(task);
        }
    }

    private static void putBack(TaskEntity task) {
        if (task.getAssignee() != null) {
            task.setAssignee(null);
            // Without it, no listener learns of it, and so it would not be on record
            task.triggerUpdateEvent();
        }
    }

    /** As the engine reads them when it makes the task. */
    private static Set<String> groups(TaskEntity task) {
        Set<String> groups = new TreeSet<>();
        for (Expression named : task.getTaskDefinition().getCandidateGroupIdExpressions()) {
            groups.add(String.valueOf(named.getValue(task.getExecution())).strip());
        }
        return groups;
    }
}
