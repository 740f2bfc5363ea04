package uk.proportion.workflow;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.transaction.support.TransactionOperations;

/** Completes a task only through {@link TaskDoor}; no submitted value becomes a variable. */
class GuardedTaskService extends TaskServiceImpl {
    private final Supplier<TaskDoor> door;
    private final Supplier<TransactionOperations> transactions;

    GuardedTaskService(Supplier<TaskDoor> door, Supplier<TransactionOperations> transactions) {
        this.door = door;
        this.transactions = transactions;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        completeWithVariablesInReturn(taskId, variables, false);
    }

    /** The door has checked who works on the task, so the engine need not ask again. */
    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return transactions.get().execute(status -> {
            Map<String, Object> codes = door.get().take(taskId, variables);
            return commandExecutor.execute((CommandContext context) -> context.runWithoutAuthorization(
                    () -> super.completeWithVariablesInReturn(taskId, codes, deserializeValues)));
        });
    }

    /** Taking a task for somebody else would let them into a case that they may not know of. */
    @Override
    public void claim(String taskId, String userId) {
        String signedIn = commandExecutor.execute(CommandContext::getAuthenticatedUserId);
        if (signedIn != null && userId != null && !signedIn.equals(userId)) {
            throw Refusal.notAllowed("Nobody takes a task for somebody else: let them take it themselves");
        }
        super.claim(taskId, userId);
    }

    /** Whoever has taken a task may put it back for the others; nobody gives it to somebody else. */
    @Override
    public void setAssignee(String taskId, String userId) {
        commandExecutor.execute((CommandContext context) -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            boolean own = task != null && Objects.equals(task.getAssignee(), context.getAuthenticatedUserId());
            if (userId != null || !own) {
                throw Refusal.notAllowed(
                        "Only your own task is put back; otherwise take the task and complete its form");
            }
            return context.runWithoutAuthorization(() -> {
                super.setAssignee(taskId, null);
                return null;
            });
        });
    }
}
