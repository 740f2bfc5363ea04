package uk.proportion.workflow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A task as the door needs it: its form, what it is about and the codes that its form's conditions may read.
 *
 * @param context process variables by key
 */
record OpenTask(String form, Work work, Map<String, Object> context) {

    /** Reads a task that whoever is signed in has taken. */
    record Read(String taskId) implements Command<OpenTask> {

        /** @throws Refusal where the task has ended, is not this user's to know of, or has not been taken */
        @Override
        public OpenTask execute(CommandContext context) {
            String asking = context.getAuthenticatedUserId();
            TaskEntity task = TasksAsKnown.known(context, taskId).orElseThrow(() -> notThere(context, asking));
            if (!Objects.equals(task.getAssignee(), asking)) {
                throw Refusal.notAllowed(
                        task.getAssignee() == null
                                ? "Take this task first, then complete its form"
                                : "Somebody of your team has taken this task: only they complete its form");
            }
            task.initializeFormKey();
            Map<String, Object> codes = new HashMap<>();
            Arrays.stream(ProcessVariable.values())
                    .filter(variable -> !variable.isChoiceList())
                    .forEach(variable -> codes.put(variable.key(), variable.get(task)));
            return new OpenTask(task.getCamundaFormRef().getKey(), Work.of(task), codes);
        }

        /** Only whoever had the task when it ended learns that it was there. */
        private Refusal notThere(CommandContext context, String asking) {
            HistoricTaskInstanceEntity then =
                    context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
            boolean endedUnderTheirHands =
                    then != null && then.getEndTime() != null && Objects.equals(then.getAssignee(), asking);
            return endedUnderTheirHands ? Refusal.overtaken() : Refusal.noSuchTask();
        }
    }
}
