package uk.proportion.workflow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.transaction.support.TransactionOperations;

/** Completes a task only through {@link TaskDoor}; no submitted value becomes a variable. */
class GuardedTaskService extends TaskServiceImpl {
    private final Supplier<TaskDoor> door;
    private final FormDefinitions forms;
    private final Supplier<TransactionOperations> transactions;

    GuardedTaskService(Supplier<TaskDoor> door, FormDefinitions forms, Supplier<TransactionOperations> transactions) {
        this.forms = forms;
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

    /** The door has checked who works on the task, so the engine need not ask again. Nobody is told how the process goes on. */
    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return transactions.get().execute(status -> {
            Map<String, Object> codes = door.get().take(taskId, variables);
            try {
                commandExecutor.execute((CommandContext context) -> context.runWithoutAuthorization(
                        () -> super.completeWithVariablesInReturn(taskId, codes, deserializeValues)));
            } catch (NullValueException ended) {
                // Where somebody else has completed the task since, the door says so
                door.get().read(taskId);
                throw ended;
            }
            return Variables.createVariables();
        });
    }

    /** Taking a task for somebody else would let them into a case that they may not know of. */
    @Override
    public void claim(String taskId, String userId) {
        String signedIn = commandExecutor.execute(CommandContext::getAuthenticatedUserId);
        if (userId == null) {
            setAssignee(taskId, null);
        } else if (signedIn != null && !signedIn.equals(userId)) {
            throw Refusal.notAllowed("Nobody takes a task for somebody else: let them take it themselves");
        } else {
            super.claim(taskId, userId);
        }
    }

    /** Whoever has taken a task may put it back for the others; nobody gives it to somebody else. */
    @Override
    public void setAssignee(String taskId, String userId) {
        commandExecutor.execute((CommandContext context) -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (userId != null || !Objects.equals(task.getAssignee(), context.getAuthenticatedUserId())) {
                throw Refusal.notAllowed(
                        "Only your own task is put back; otherwise take the task and complete its form");
            }
            return context.runWithoutAuthorization(() -> {
                super.setAssignee(taskId, null);
                return null;
            });
        });
    }

    @Override
    public VariableMap getVariablesTyped(String taskId, boolean deserializeValues) {
        return shown(new ShownVariables(forms, taskId, null, false, deserializeValues));
    }

    @Override
    public VariableMap getVariablesLocalTyped(String taskId, boolean deserializeValues) {
        return shown(new ShownVariables(forms, taskId, null, true, deserializeValues));
    }

    @Override
    protected <T extends TypedValue> T getVariableTyped(
            String taskId, String name, boolean isLocal, boolean deserializeValue) {
        return shown(new ShownVariables(forms, taskId, List.of(name), isLocal, deserializeValue))
                .getValueTyped(name);
    }

    private VariableMap shown(ShownVariables wanted) {
        return commandExecutor.execute(wanted);
    }
}
