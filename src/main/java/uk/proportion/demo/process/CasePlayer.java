package uk.proportion.demo.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.proportion.access.DemoSignIn;
import uk.proportion.demo.process.CaseScript.Step;
import uk.proportion.workflow.ProcessVariable;

/** Plays a script as its people would in Tasklist: signed in, by the forms, with nobody's rights but their own. */
@Component
@Profile(DemoSignIn.PROFILE)
class CasePlayer {
    private static final String JOINT_CASE = "joint-case";
    private static final String START_FORM = "report-an-incident";
    private static final List<ProcessVariable> SUBJECTS =
            List.of(ProcessVariable.CRIME, ProcessVariable.CHILD, ProcessVariable.SUBJECT, ProcessVariable.MEASURE);

    private final ProcessEngine engine;
    private final People people;
    private final UsualAnswers usual;

    CasePlayer(ProcessEngine engine, People people, UsualAnswers usual) {
        this.engine = engine;
        this.people = people;
        this.usual = usual;
    }

    /** Whether anything has been reported yet, by whomever. */
    boolean nothingReportedYet() {
        return engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey(JOINT_CASE)
                        .count()
                == 0;
    }

    /** Reports the incident of the script, and returns the new case's reference. */
    String report(CaseScript script) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(JOINT_CASE)
                .latestVersion()
                .singleResult()
                .getId();
        Map<String, Object> answers = usual.complete(START_FORM, script.report());
        return people.as(script.reporter(), () -> engine.getFormService().submitStartForm(definition, answers))
                .getBusinessKey();
    }

    /**
     * Takes and completes the task that the step is about.
     *
     * @throws NoSuchTask if it is not open
     */
    void complete(String reference, Step step) {
        Task task = openTasks(reference)
                .filter(open -> open.getCamundaFormRef().getKey().equals(step.form()))
                .filter(open -> step.subject() == null || isAbout(open, step.subject()))
                .findFirst()
                .orElseThrow(NoSuchTask::new);
        Map<String, Object> answers = usual.complete(step.form(), step.answers());
        String user = userOf(task);
        people.as(user, () -> {
            engine.getTaskService().claim(task.getId(), user);
            engine.getFormService().submitTaskForm(task.getId(), answers);
            return task;
        });
    }

    private Stream<Task> openTasks(String reference) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream();
    }

    private boolean isAbout(Task task, String subject) {
        TaskService tasks = engine.getTaskService();
        return SUBJECTS.stream()
                .map(variable -> tasks.getVariable(task.getId(), variable.key()))
                .anyMatch(subject::equals);
    }

    /** Somebody of the group that the task is given to. */
    private String userOf(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .flatMap(group -> people.in(group).stream())
                .findFirst()
                .orElseThrow(NoSuchTask::new);
    }

    /** The script expects a task that is not there. */
    static final class NoSuchTask extends RuntimeException {
        NoSuchTask() {
            super("no such task is open");
        }
    }
}
