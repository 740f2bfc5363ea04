package uk.proportion.demo.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.proportion.access.DemoSignIn;
import uk.proportion.workflow.ProcessVariable;

/** What people do in Tasklist: start, look, take, put back, complete; each says whether the case has gone on by it. */
@Component
@Profile(DemoSignIn.PROFILE)
class Casework {
    private static final List<String> SUBJECTS = Stream.of(
                    ProcessVariable.CRIME, ProcessVariable.CHILD, ProcessVariable.SUBJECT)
            .map(ProcessVariable::key)
            .toList();
    private static final String MEASURE = ProcessVariable.MEASURE.key();
    private static final List<String> SHOWN =
            Stream.concat(SUBJECTS.stream(), Stream.of(MEASURE)).toList();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcessEngine engine;
    private final People people;
    private final Clock clock;

    Casework(ProcessEngine engine, People people, Clock clock) {
        this.engine = engine;
        this.people = people;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Submits a start form, and returns the case's reference. */
    String start(String process, String user, Map<String, Object> answers) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return people.as(user, () -> engine.getFormService().submitStartForm(definition, answers))
                .getBusinessKey();
    }

    /** The case's open tasks that are new, in an order that is the same at every run; the case learns which are open at all. */
    List<TaskToDo> newTasks(CaseLife life) {
        List<Task> open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(life.reference())
                .initializeFormKeys()
                .list();
        life.nowOpen(open.stream().map(Task::getId).toList());
        return open.stream()
                .filter(task -> life.isNew(task.getId()))
                .map(this::toDo)
                .sorted(Comparator.comparing(TaskToDo::key))
                .toList();
    }

    /** Whose work an open task is now: after a transfer others'. */
    String groupOf(TaskToDo task) {
        return group(task.id());
    }

    boolean take(TaskToDo task, String user) {
        return people.as(user, () -> {
            engine.getTaskService().claim(task.id(), user);
            return false;
        });
    }

    boolean putBack(TaskToDo task, String user) {
        return people.as(user, () -> {
            engine.getTaskService().setAssignee(task.id(), null);
            return false;
        });
    }

    boolean complete(TaskToDo task, String user, Map<String, Object> answers) {
        return people.as(user, () -> {
            engine.getFormService().submitTaskForm(task.id(), answers);
            return true;
        });
    }

    /** The codes that may be proposed in that task. */
    List<String> outcomesOffered(TaskToDo task) {
        Object choices = engine.getTaskService().getVariable(task.id(), ProcessVariable.OUTCOME_CHOICES.key());
        try {
            List<String> codes = new ArrayList<>();
            JSON.readTree(String.valueOf(choices))
                    .forEach(choice -> codes.add(choice.path("value").asText()));
            return codes;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The choices of an outcome cannot be read", unreadable);
        }
    }

    private TaskToDo toDo(Task task) {
        String form = task.getCamundaFormRef().getKey();
        TaskService tasks = engine.getTaskService();
        Map<String, Object> shown = tasks.getVariables(task.getId(), SHOWN);
        String subject = SUBJECTS.stream()
                .map(shown::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst()
                .orElse("case");
        String group = group(task.getId());
        String key = "%s/%s/%s/%s".formatted(form, subject, shown.getOrDefault(MEASURE, ""), group);
        Date due = task.getDueDate();
        return new TaskToDo(task.getId(), form, subject, key, group, due == null ? null : due.toInstant());
    }

    private String group(String task) {
        return engine.getTaskService().getIdentityLinksForTask(task).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A task is given to nobody"));
    }
}
