package uk.proportion.workflow;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;

/**
 * The codes of a process that somebody who may know of a task reads: those that its form names, and none of another agency's
 * work in the same process. The platform itself reads all.
 *
 * @param names {@code null} for all of them
 */
record ShownVariables(
        FormDefinitions forms, String taskId, Collection<String> names, boolean isLocal, boolean deserialize)
        implements Command<VariableMap> {

    @Override
    public VariableMap execute(CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw Refusal.noSuchTask();
        }
        VariableMapImpl shown = new VariableMapImpl();
        task.collectVariables(
                shown, context.getAuthenticatedUserId() == null ? names : wanted(task), isLocal, deserialize);
        return shown;
    }

    private Set<String> wanted(TaskEntity task) {
        task.initializeFormKey();
        Set<String> wanted =
                new TreeSet<>(forms.get(task.getCamundaFormRef().getKey()).variables());
        if (names != null) {
            wanted.retainAll(names);
        }
        return wanted;
    }
}
