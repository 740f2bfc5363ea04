package uk.proportion.safeguarding.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** The tasks that wait on a bare engine, by their labels. */
record OpenTasks(TaskService service) {

    void complete(String name, String... code) {
        Map<String, Object> codes = code.length == 0 ? Map.of() : Map.of(code[0], code[1]);
        service.complete(task(name).getId(), codes);
    }

    Task task(String name) {
        return all().stream()
                .filter(task -> task.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not open, but " + names()));
    }

    Task only() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    List<String> names() {
        return all().stream().map(Task::getName).sorted().toList();
    }

    List<String> groups(Task task) {
        return service.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private List<Task> all() {
        return service.createTaskQuery().list();
    }
}
