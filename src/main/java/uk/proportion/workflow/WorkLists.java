package uk.proportion.workflow;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.Directory;
import uk.proportion.access.User;

/**
 * The lists of tasks of whoever is signed in: the very filters that Tasklist shows, asked with the same rights, so that both say
 * the same. Nobody finds a list that is not for their group, nor a task that is not theirs to know of.
 */
@Component
public class WorkLists {
    private static final Direction UNDATED_LAST = new Direction("asc nulls last");

    private final ProcessEngineConfigurationImpl engine;
    private final CurrentUser currentUser;
    private final Directory directory;

    WorkLists(@Lazy ProcessEngineConfigurationImpl engine, CurrentUser currentUser, Directory directory) {
        this.engine = engine;
        this.currentUser = currentUser;
        this.directory = directory;
    }

    /** Their lists, each with how many tasks are on it now, in the order of {@code reference/filters.yaml}. */
    public List<WorkList> all() {
        return asThemselves(context -> readable(
                        context.getProcessEngineConfiguration().getFilterService())
                .stream()
                .map(filter -> list(filter, asked(filter).count()))
                .toList());
    }

    /**
     * Some tasks of a list, the one that is due soonest first and those without a time last.
     *
     * @param filter as {@link WorkList#filter} says
     * @return empty where that list is not theirs
     */
    public List<WorkItem> tasks(String filter, int first, int most) {
        return asThemselves(
                context -> readable(context.getProcessEngineConfiguration().getFilterService()).stream()
                        .filter(one -> one.getId().equals(filter))
                        .findFirst()
                        .map(one -> page(asked(one), first, most))
                        .orElse(List.of()));
    }

    /** Some of all tasks that they may know of, theirs and their team's, in the same order. */
    public List<WorkItem> tasks(int first, int most) {
        return asThemselves(context -> page(everything(context), first, most));
    }

    /** Some of those that they may know of at these steps (ids of user tasks), in the same order. */
    public List<WorkItem> at(Collection<String> steps, int first, int most) {
        return asThemselves(context -> page(atSteps(context, steps), first, most));
    }

    /** How many tasks they may know of at these steps. */
    public long countAt(Collection<String> steps) {
        return asThemselves(context -> atSteps(context, steps).count());
    }

    /** The open task of that id; empty where there is none that they may know of. */
    public Optional<WorkItem> task(String id) {
        return asThemselves(
                context -> Optional.ofNullable(everything(context).taskId(id).singleResult())
                        .filter(WorkLists::isOfAProcess)
                        .map(WorkItem::of));
    }

    /** How many tasks they may know of. */
    public long count() {
        return asThemselves(context -> everything(context).count());
    }

    private static List<Filter> readable(FilterService filters) {
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> code(filter).isPresent())
                .sorted(Comparator.comparingInt(WorkLists::order))
                .toList();
    }

    private static TaskQueryImpl everything(CommandContext context) {
        TaskService tasks = context.getProcessEngineConfiguration().getTaskService();
        return (TaskQueryImpl) tasks.createTaskQuery();
    }

    private static TaskQueryImpl atSteps(CommandContext context, Collection<String> steps) {
        return (TaskQueryImpl) everything(context).taskDefinitionKeyIn(steps.toArray(String[]::new));
    }

    private static TaskQueryImpl asked(Filter filter) {
        return filter.getQuery();
    }

    private static List<WorkItem> page(TaskQueryImpl query, int first, int most) {
        query.orderBy(TaskQueryProperty.DUE_DATE);
        query.direction(UNDATED_LAST);
        List<Task> page = query.orderByTaskPriority()
                .desc()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(first, most);
        return page.stream().filter(WorkLists::isOfAProcess).map(WorkItem::of).toList();
    }

    /** Nobody makes a task by hand; one that an installation has all the same is no work on a case. */
    private static boolean isOfAProcess(Task task) {
        return task.getProcessDefinitionId() != null;
    }

    private static WorkList list(Filter filter, long tasks) {
        return new WorkList(
                code(filter).orElseThrow(),
                filter.getName(),
                property(filter, "description"),
                property(filter, "color"),
                filter.getId(),
                tasks);
    }

    private static Optional<String> code(Filter filter) {
        return Optional.ofNullable(filter.getProperties())
                .map(properties -> properties.get("code"))
                .map(Object::toString);
    }

    private static String property(Filter filter, String key) {
        return Objects.toString(filter.getProperties().get(key), "");
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
