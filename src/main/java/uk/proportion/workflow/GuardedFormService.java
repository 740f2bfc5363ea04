package uk.proportion.workflow;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.transaction.support.TransactionOperations;
import uk.proportion.shared.Occurrence;

/** Submits forms: a start form goes to its door first, a task's form goes the way of {@link GuardedTaskService}. */
class GuardedFormService extends FormServiceImpl {
    private final Supplier<StartForms> startForms;
    private final Supplier<TaskService> tasks;
    private final FormDefinitions forms;
    private final Supplier<TransactionOperations> transactions;
    private final Consumer<Occurrence> record;

    GuardedFormService(
            Supplier<StartForms> startForms,
            Supplier<TaskService> tasks,
            FormDefinitions forms,
            Supplier<TransactionOperations> transactions,
            Consumer<Occurrence> record) {
        this.startForms = startForms;
        this.tasks = tasks;
        this.forms = forms;
        this.transactions = transactions;
        this.record = record;
    }

    /** Who opens the form of a task sees which case it is about: that goes on record, before they are answered. */
    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        InputStream form = deployedForm(taskId);
        record.accept(commandExecutor.execute((CommandContext context) -> opened(context, taskId)));
        return form;
    }

    /** The engine's REST interface would make any other failure a 400. */
    private InputStream deployedForm(String taskId) {
        try {
            return super.getDeployedTaskForm(taskId);
        } catch (Refusal refusal) {
            throw refusal.why() == Refusal.Why.NOT_THERE ? new NotFoundException(refusal.getMessage()) : refusal;
        }
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserializeValues) {
        return commandExecutor.execute(new ShownVariables(forms, taskId, names, false, deserializeValues));
    }

    private static Occurrence opened(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        return Occurrence.in(Work.of(task).reference(), "TASK_READ", task.getTaskDefinitionKey())
                .with("task", taskId);
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

    /** The business key is the reference of the case that the door has opened or added to, whatever the caller sent. */
    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> properties) {
        return transactions.get().execute(status -> {
            String form = commandExecutor.execute(new StartFormOf(definitionId));
            String reference = startForms.get().take(form, properties).value();
            return commandExecutor.execute(
                    (CommandContext context) -> super.submitStartForm(definitionId, reference, Map.of()));
        });
    }
}
