package uk.proportion.workflow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A task as the door needs it: its form, what it is about and the codes that its form's conditions may read.
 *
 * @param context process variables by key
 */
record OpenTask(String form, Work work, Map<String, Object> context) {

    /** Reads a task that whoever is signed in may work on. */
    record Read(String taskId) implements Command<OpenTask> {

        /** @throws Refusal where the task has ended, does not exist or is not this user's to work on */
        @Override
        public OpenTask execute(CommandContext context) {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task == null) {
                boolean ended = context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId) != null;
                throw ended ? Refusal.overtaken() : Refusal.noSuchTask();
            }
            checkMayWork(context, task);
            task.initializeFormKey();
            Map<String, Object> codes = new HashMap<>();
            Arrays.stream(ProcessVariable.values())
                    .filter(variable -> !variable.isChoiceList())
                    .forEach(variable -> codes.put(variable.key(), variable.get(task)));
            return new OpenTask(task.getCamundaFormRef().getKey(), Work.of(task), codes);
        }

        private static void checkMayWork(CommandContext context, TaskEntity task) {
            try {
                context.getProcessEngineConfiguration()
                        .getCommandCheckers()
                        .forEach(checker -> checker.checkTaskWork(task));
            } catch (AuthorizationException notTheirs) {
                throw Refusal.noSuchTask();
            }
        }
    }
}
