package uk.proportion.workflow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.proportion.access.Directory;
import uk.proportion.access.Role;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/** The open tasks of a case that another organisation takes over. Runs as the platform, whoever is signed in. */
@Component
public class HandedOverTasks {
    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;
    private final Directory directory;

    HandedOverTasks(@Lazy TaskService tasks, @Lazy ProcessEngineConfigurationImpl engine, Directory directory) {
        this.tasks = tasks;
        this.engine = engine;
        this.directory = directory;
    }

    /**
     * Offers every open task of one organisation to the same role of the other. Whoever had taken one no longer has it; its due
     * date stays.
     */
    public void move(CaseReference reference, Agency agency, OrganisationId from, OrganisationId to) {
        Map<String, String> groups = Role.of(agency).stream()
                .collect(Collectors.toMap(role -> directory.groupOf(from, role), role -> directory.groupOf(to, role)));
        engine.getCommandExecutorTxRequired()
                .execute((CommandContext context) -> context.runWithoutAuthorization(() -> {
                    open(reference).forEach(task -> move(task, groups));
                    return null;
                }));
    }

    private List<TaskEntity> open(CaseReference reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .map(TaskEntity.class::cast)
                .toList();
    }

    private static void move(TaskEntity task, Map<String, String> groups) {
        List<String> moved = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(groups::containsKey)
                .toList();
        moved.forEach(group -> {
            task.deleteCandidateGroup(group);
            task.addCandidateGroup(groups.get(group));
        });
        if (!moved.isEmpty() && task.getAssignee() != null) {
            task.setAssignee(null);
            task.triggerUpdateEvent();
        }
    }
}
