package uk.proportion.workflow;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.User;
import uk.proportion.casefile.Authorship;

/**
 * The one way by which a task's answers come in, whether from Tasklist, REST or a test: checked against the form that was
 * shown, kept on the case file in the transaction that completes the task, and never given to the engine.
 */
@Component
class TaskDoor {
    private final ProcessEngineConfigurationImpl engine;
    private final FormDefinitions forms;
    private final FormValidation validation;
    private final Answers answers;
    private final CurrentUser currentUser;

    TaskDoor(
            @Lazy ProcessEngineConfigurationImpl engine,
            FormDefinitions forms,
            FormValidation validation,
            Answers answers,
            CurrentUser currentUser) {
        this.engine = engine;
        this.forms = forms;
        this.validation = validation;
        this.answers = answers;
        this.currentUser = currentUser;
    }

    /**
     * Takes the answers of a task that is about to be completed.
     *
     * @return the codes on which the process goes on
     * @throws Refusal where they cannot be accepted, or whoever is signed in may not work on the task
     */
    Map<String, Object> take(String taskId, Map<String, Object> submitted) {
        OpenTask task = read(taskId);
        Map<String, Object> checked = validation.check(forms.get(task.form()), plain(submitted), task.context());
        User user = currentUser.get();
        Authorship by = new Authorship(user.id(), user.organisation(), task.form());
        Work work = task.work();
        return keep(
                taskId, new TaskAnswers(work.reference(), task.form(), work.subject(), checked, by, task.context()));
    }

    private Map<String, Object> keep(String taskId, TaskAnswers given) {
        Map<String, Object> codes = new TreeMap<>();
        try {
            answers.take(given).forEach((variable, code) -> codes.put(variable.key(), code));
            return codes;
        } catch (Refusal refused) {
            // Where somebody else has completed the task since, that is the better reason
            read(taskId);
            throw refused;
        }
    }

    /** @throws Refusal where the task has ended, or is none of this user's */
    OpenTask read(String taskId) {
        return engine.getCommandExecutorTxRequired().execute(new OpenTask.Read(taskId));
    }

    static Map<String, Object> plain(Map<String, Object> submitted) {
        Map<String, Object> plain = new TreeMap<>();
        if (submitted instanceof VariableMap typed) {
            // Asked for a plain value, the map would try to make an object of what somebody sent
            typed.keySet().forEach(key -> plain.put(key, PlainValues.of(key, typed.getValueTyped(key))));
        } else if (submitted != null) {
            submitted.forEach((key, value) -> plain.put(key, PlainValues.of(key, value)));
        }
        return plain;
    }
}
