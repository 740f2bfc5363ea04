package uk.proportion.access.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import uk.proportion.access.Directory;
import uk.proportion.access.Organisation;
import uk.proportion.access.Role;
import uk.proportion.shared.Agency;

/** The lists that Tasklist shows, each for the person who looks: brought up to date at every start. */
@Component
class TasklistFilters {
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String ME = "${currentUser()}";
    private static final String NOW = "${now()}";
    private static final String MISSED_DEADLINE = "UserTask_ActOnTheMissedDeadline";
    private static final String EMERGENCY_ACCESS = "UserTask_ReviewTheEmergencyAccess";

    private final FilterService filters;
    private final TaskService tasks;
    private final Directory directory;
    private final Rights rights;

    TasklistFilters(FilterService filters, TaskService tasks, Directory directory, Rights rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.directory = directory;
        this.rights = rights;
    }

    /** Ships the lists, and shows them: to who works on cases theirs, to managers what is theirs to look into and no other. */
    void ship(List<Organisation> organisations) {
        List<String> ofCasework = List.of(
                save("All my team's tasks", "Open tasks of everyone with your role, taken or not", 10, teamTasks()),
                save(
                        "My tasks",
                        "Tasks that you have taken",
                        20,
                        tasks.createTaskQuery().taskAssigneeExpression(ME)),
                save(
                        "Overdue",
                        "Tasks of your team whose time has run out",
                        30,
                        teamTasks().dueBeforeExpression(NOW)));
        List<String> ofManagers = List.of(
                save(
                        "Missed deadlines",
                        "Deadlines that were missed, by the reference of their case",
                        40,
                        teamTasks().taskDefinitionKey(MISSED_DEADLINE)),
                save(
                        "Emergency access",
                        "Who was let in to read a case, by its reference",
                        50,
                        teamTasks().taskDefinitionKey(EMERGENCY_ACCESS)));
        organisations.forEach(organisation -> Role.of(organisation.agency()).forEach(role -> {
            String group = directory.groupOf(organisation.id(), role);
            listsOf(role, ofCasework, ofManagers).forEach(filter -> rights.show(group, filter));
        }));
    }

    private static List<String> listsOf(Role role, List<String> ofCasework, List<String> ofManagers) {
        if (role.agency() != Agency.PARTNERSHIP) {
            return ofCasework;
        }
        return role == Role.MANAGER ? ofManagers : List.of();
    }

    private TaskQuery teamTasks() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
    }

    /** @return the id of the list */
    private String save(String name, String description, int priority, TaskQuery query) {
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
        return filters.saveFilter(filter).getId();
    }
}
