package uk.proportion.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.Directory;
import uk.proportion.access.ShippedList;
import uk.proportion.access.TaskCriteria;
import uk.proportion.access.User;

/**
 * The lists of tasks of whoever is signed in: those that Tasklist shows them, counted and listed from the table of open tasks by the
 * same criteria and for the same people. Nobody finds a list that is not for their group, nor a task that is not theirs to know of.
 */
@Component
public class WorkLists {
    private final ProcessEngineConfigurationImpl engine;
    private final CurrentUser currentUser;
    private final Directory directory;
    private final OwnTasks tasks;
    private final Map<String, TaskCriteria> shipped =
            ShippedList.all().stream().collect(Collectors.toMap(ShippedList::code, ShippedList::tasks));

    WorkLists(
            @Lazy ProcessEngineConfigurationImpl engine, CurrentUser currentUser, Directory directory, OwnTasks tasks) {
        this.engine = engine;
        this.currentUser = currentUser;
        this.directory = directory;
        this.tasks = tasks;
    }

    /** Their lists, each with how many tasks are on it now, in the order of {@code reference/filters.yaml}. */
    public List<WorkList> all() {
        List<Filter> filters = asThemselves(
                context -> readable(context.getProcessEngineConfiguration().getFilterService()));
        Map<String, Long> counts = tasks.count(
                currentUser.get(),
                filters.stream().collect(Collectors.toMap(WorkLists::code, one -> shipped.get(code(one)))));
        return filters.stream()
                .map(filter -> list(filter, counts.get(code(filter))))
                .toList();
    }

    /** Some tasks of a list, the one that is due soonest first and those without a time last. */
    public List<WorkItem> tasks(WorkList list, int first, int most) {
        return tasks.page(currentUser.get(), shipped.get(list.code()), first, most);
    }

    /** Some of all tasks that they may know of, theirs and their team's, in the same order. */
    public List<WorkItem> tasks(int first, int most) {
        return tasks.page(currentUser.get(), TaskCriteria.ANY, first, most);
    }

    /** Some of those that they may know of at these steps (ids of user tasks), in the same order. */
    public List<WorkItem> at(List<String> steps, int first, int most) {
        return tasks.page(currentUser.get(), TaskCriteria.at(steps), first, most);
    }

    /** How many tasks they may know of at each of these sets of steps, by whatever names it. One statement. */
    public <K> Map<K, Long> countAt(Map<K, List<String>> steps) {
        return tasks.count(
                currentUser.get(),
                steps.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> TaskCriteria.at(one.getValue()))));
    }

    /** The open task of that id; empty where there is none that they may know of. */
    public Optional<WorkItem> task(String id) {
        return asThemselves(context -> Optional.ofNullable(context.getProcessEngineConfiguration()
                        .getTaskService()
                        .createTaskQuery()
                        .taskId(id)
                        .singleResult())
                .filter(WorkLists::isOfAProcess)
                .map(WorkItem::of));
    }

    /** How many tasks they may know of. */
    public long count() {
        return tasks.count(currentUser.get(), Map.of("", TaskCriteria.ANY)).get("");
    }

    private List<Filter> readable(FilterService filters) {
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> shipped.containsKey(code(filter)))
                .sorted(Comparator.comparingInt(WorkLists::order))
                .toList();
    }

    /** Nobody makes a task by hand; one that an installation has all the same is no work on a case. */
    private static boolean isOfAProcess(Task task) {
        return task.getProcessDefinitionId() != null;
    }

    private static WorkList list(Filter filter, long tasks) {
        return new WorkList(
                code(filter),
                filter.getName(),
                property(filter, "description"),
                property(filter, "color"),
                filter.getId(),
                tasks);
    }

    /** Empty where it is none of the shipped ones. */
    private static String code(Filter filter) {
        return property(filter, "code");
    }

    private static String property(Filter filter, String key) {
        return filter.getProperties() == null
                ? ""
                : Objects.toString(filter.getProperties().get(key), "");
    }

    private static int order(Filter filter) {
        return filter.getProperties().get("priority") instanceof Number order ? order.intValue() : Integer.MAX_VALUE;
    }

    /** The engine knows who is signed in where the request came through its own doors; on our pages it is told. */
    private <T> T asThemselves(Command<T> question) {
        IdentityService identity = engine.getIdentityService();
        if (identity.getCurrentAuthentication() != null) {
            return engine.getCommandExecutorTxRequired().execute(question);
        }
        User user = currentUser.get();
        identity.setAuthentication(
                user.id(),
                user.roles().stream()
                        .map(role -> directory.groupOf(user.organisation(), role))
                        .toList());
        try {
            return engine.getCommandExecutorTxRequired().execute(question);
        } finally {
            identity.clearAuthentication();
        }
    }
}
