package uk.proportion.workflow;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.User;

/** Which form whoever is signed in has before them. */
@Component
public class FormsAtHand {
    private final ProcessEngineConfigurationImpl engine;
    private final StartForms startForms;
    private final CurrentUser currentUser;

    FormsAtHand(@Lazy ProcessEngineConfigurationImpl engine, StartForms startForms, CurrentUser currentUser) {
        this.engine = engine;
        this.startForms = startForms;
        this.currentUser = currentUser;
    }

    /**
     * The form of a task that they have taken, or may take.
     *
     * @throws Refusal as not found where the task has ended, never was, or is not theirs to work on
     */
    public String ofTask(String taskId) {
        User asking = currentUser.find().orElseThrow(Refusal::noSuchTask);
        Task task = engine.getTaskService()
                .createTaskQuery()
                .taskId(taskId)
                .initializeFormKeys()
                .singleResult();
        boolean theirs = task != null
                && (task.getAssignee() == null || task.getAssignee().equals(asking.id()));
        if (!theirs) {
            throw Refusal.noSuchTask();
        }
        return task.getCamundaFormRef().getKey();
    }

    /**
     * The form itself, where it begins something.
     *
     * @throws Refusal as not found for any other, and for whoever has no role
     */
    public String thatStarts(String form) {
        if (!startForms.have(form) || currentUser.find().isEmpty()) {
            throw Refusal.noSuchForm();
        }
        return form;
    }

    /** Whether the task has not ended yet, whoever works on it. */
    public boolean isOpen(String taskId) {
        return engine.getCommandExecutorTxRequired()
                .execute((CommandContext context) -> context.getTaskManager().findTaskById(taskId) != null);
    }
}
