package uk.proportion.access.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;
import uk.proportion.access.Directory;
import uk.proportion.access.Organisation;
import uk.proportion.access.Role;
import uk.proportion.access.ShippedList;

/**
 * Makes a filter of Tasklist of each shipped list, and shows it to whom it is for: brought up to date at every start. No other
 * filter stays, since nobody but this makes any.
 */
@Component
class TasklistFilters {
    /** The property of a filter that names its list; Tasklist passes over it. */
    static final String CODE = "code";

    private static final int APART = 10;

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

    /** Ships the lists, and shows each to the groups that it is for and to no other. */
    void ship(List<Organisation> organisations) {
        List<ShippedList> lists = ShippedList.all();
        Map<String, Filter> there = removeOthers(lists);
        int order = 0;
        for (ShippedList list : lists) {
            Filter known = there.get(list.code());
            String id = save(known == null ? filters.newTaskFilter(list.name()) : known, list, ++order * APART);
            rights.showOnly(groups(list, organisations), id);
        }
    }

    /** @return what stays, by code */
    private Map<String, Filter> removeOthers(List<ShippedList> lists) {
        Set<String> codes = lists.stream().map(ShippedList::code).collect(Collectors.toSet());
        Map<String, Filter> stays = new HashMap<>();
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            Object code = filter.getProperties() == null
                    ? null
                    : filter.getProperties().get(CODE);
            if (!(code instanceof String known) || !codes.contains(known) || stays.putIfAbsent(known, filter) != null) {
                filters.deleteFilter(filter.getId());
            }
        }
        return stays;
    }

    private Set<String> groups(ShippedList list, List<Organisation> organisations) {
        return organisations.stream()
                .flatMap(organisation -> Role.of(organisation.agency()).stream()
                        .filter(list::isFor)
                        .map(role -> directory.groupOf(organisation.id(), role)))
                .collect(Collectors.toSet());
    }

    private String save(Filter filter, ShippedList list, int order) {
        filter.setName(list.name());
        filter.setQuery(TaskQueries.ask(list.tasks(), tasks.createTaskQuery()));
        filter.setProperties(Map.of(
                CODE,
                list.code(),
                "description",
                list.description(),
                "priority",
                order,
                "color",
                list.colour(),
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of()));
        return filters.saveFilter(filter).getId();
    }
}
