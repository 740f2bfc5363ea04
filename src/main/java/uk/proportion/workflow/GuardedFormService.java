package uk.proportion.workflow;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.transaction.support.TransactionOperations;

/** Submits forms: a start form opens a case file first, a task's form goes the way of {@link GuardedTaskService}. */
class GuardedFormService extends FormServiceImpl {
    private final Supplier<CaseOpening> opening;
    private final Supplier<TaskService> tasks;
    private final Supplier<TransactionOperations> transactions;

    GuardedFormService(
            Supplier<CaseOpening> opening, Supplier<TaskService> tasks, Supplier<TransactionOperations> transactions) {
        this.opening = opening;
        this.tasks = tasks;
        this.transactions = transactions;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        tasks.get().complete(taskId, properties);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return tasks.get().completeWithVariablesInReturn(taskId, properties, deserializeValues);
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> properties) {
        return submitStartForm(definitionId, null, properties);
    }

    /** The business key is the case's new reference, whatever the caller sent. */
    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> properties) {
        return transactions.get().execute(status -> {
            String reference = opening.get().open(properties).value();
            return commandExecutor.execute(
                    (CommandContext context) -> super.submitStartForm(definitionId, reference, Map.of()));
        });
    }
}
