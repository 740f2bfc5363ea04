package uk.proportion.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.proportion.access.CurrentUser;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/**
 * The tasks of whoever is signed in, for pages of our own: the same doors, rules and record as Tasklist's. A task of others is
 * refused as one that never was.
 */
@Component
public class TaskForms {
    private static final String COMPLETED = "completed";

    private final ProcessEngineConfigurationImpl engine;
    private final FormDefinitions forms;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    TaskForms(
            @Lazy ProcessEngineConfigurationImpl engine,
            FormDefinitions forms,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.engine = engine;
        this.forms = forms;
        this.currentUser = currentUser;
        this.events = events;
    }

    /**
     * Opens a task, which goes on record: whoever does so sees which case it is about.
     *
     * @throws Refusal as not found where it has ended, never was, or is not for them to know of
     */
    public TaskAtHand open(String taskId) {
        TaskAtHand task = read(taskId);
        events.publishEvent(
                Occurrence.in(task.reference(), "TASK_READ", task.form().id()).with("task", taskId));
        return task;
    }

    /** The same for a request that shows nothing of it. */
    public TaskAtHand read(String taskId) {
        return engine.getCommandExecutorTxRequired().execute((CommandContext context) -> read(context, taskId));
    }

    /**
     * Takes a task for whoever is signed in.
     *
     * @throws Refusal where somebody else was faster
     */
    public void take(String taskId) {
        unlessOvertaken(() -> {
            engine.getTaskService().claim(taskId, currentUser.get().id());
            return null;
        });
    }

    /** Puts a task that whoever is signed in has taken back for the others of the team. */
    public void putBack(String taskId) {
        unlessOvertaken(() -> {
            engine.getTaskService().setAssignee(taskId, null);
            return null;
        });
    }

    /**
     * Completes a task with the answers to its form.
     *
     * @throws Refusal where they are not accepted; then nothing is changed
     */
    public void complete(String taskId, Map<String, Object> answers) {
        unlessOvertaken(() -> {
            engine.getTaskService().complete(taskId, answers);
            return null;
        });
    }

    /**
     * What whoever is signed in has completed under that id.
     *
     * @throws Refusal as not found for any other task
     */
    public WorkItem completed(String taskId) {
        String asking = currentUser.get().id();
        return engine.getCommandExecutorTxRequired().execute((CommandContext context) -> {
            HistoricTaskInstanceEntity then =
                    context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
            boolean theirs = then != null
                    && Objects.equals(then.getAssignee(), asking)
                    && COMPLETED.equals(then.getDeleteReason());
            if (!theirs) {
                throw Refusal.noSuchTask();
            }
            return WorkItem.of(then);
        });
    }

    /** What is left to do in that case, as far as it waits for whoever is signed in or a team of theirs; soonest due first. */
    public List<WorkItem> openIn(CaseReference reference) {
        String asking = currentUser.get().id();
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .orderByDueDate()
                .asc()
                .list()
                .stream()
                .filter(task -> task.getAssignee() == null || task.getAssignee().equals(asking))
                .map(WorkItem::of)
                .toList();
    }

    private TaskAtHand read(CommandContext context, String taskId) {
        requireSomebody(context);
        TaskEntity task = TasksAsKnown.known(context, taskId).orElseThrow(Refusal::noSuchTask);
        task.initializeFormKey();
        FormDefinition form = forms.get(task.getCamundaFormRef().getKey());
        Work work = Work.of(task);
        WorkItem item = WorkItem.of(task);
        return new TaskAtHand(
                taskId,
                form,
                item.label(),
                item.subject(),
                work.reference(),
                work.subject(),
                item.due(),
                task.getAssignee(),
                Objects.equals(task.getAssignee(), context.getAuthenticatedUserId()),
                variables(context, taskId));
    }

    private Map<String, Object> variables(CommandContext context, String taskId) {
        Map<String, Object> plain = new HashMap<>();
        new ShownVariables(forms, taskId, null, false, true)
                .execute(context)
                .forEach((key, value) -> plain.put(key, value instanceof SpinJsonNode list ? listed(list) : value));
        return plain;
    }

    /** Codes as they are; choices with what each is called. */
    private static List<Object> listed(SpinJsonNode list) {
        return list.elements().stream()
                .map(one -> one.isString()
                        ? (Object) one.stringValue()
                        : Map.of(
                                "value", one.prop("value").stringValue(),
                                "label", one.prop("label").stringValue()))
                .toList();
    }

    /** Whom the engine does not know, it would take for the platform, which may do anything. */
    private static void requireSomebody(CommandContext context) {
        if (context.getAuthenticatedUserId() == null) {
            throw new IllegalStateException("The engine does not know who works on a task");
        }
    }

    static <T> T unlessOvertaken(Supplier<T> action) {
        try {
            return action.get();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException failure) {
            throw Conflict.isBehind(failure) ? Refusal.overtaken() : failure;
        }
    }
}
