package uk.proportion.access.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that Tasklist shows to everyone, each for the person who looks: brought up to date at every start. */
@Component
class TasklistFilters {
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String ME = "${currentUser()}";
    private static final String NOW = "${now()}";

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    void ship() {
        save("All my team's tasks", "Open tasks of everyone with your role, taken or not", 10, teamTasks());
        save(
                "My tasks",
                "Tasks that you have taken",
                20,
                tasks.createTaskQuery().taskAssigneeExpression(ME));
        save(
                "Overdue",
                "Tasks of your team whose time has run out",
                30,
                teamTasks().dueBeforeExpression(NOW));
    }

    private TaskQuery teamTasks() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
    }

    private void save(String name, String description, int priority, TaskQuery query) {
        List<Filter> known = filters.createTaskFilterQuery().filterName(name).list();
        Filter filter = known.isEmpty() ? filters.newTaskFilter(name) : known.get(0);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description",
                description,
                "priority",
                priority,
                "color",
                "#1d70b8",
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of()));
        filters.saveFilter(filter);
    }
}
