package uk.proportion.reporting.work;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.access.User;
import uk.proportion.casefile.Partners;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.Table;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.WorkItem;

/** Tasks that the reader may know of, as a table: what, about which child or crime, in which case, and how much time is left. */
@Component
class TaskTables {
    private final Partners partners;
    private final WorkWords words;

    TaskTables(Partners partners, WorkWords words) {
        this.partners = partners;
        this.words = words;
    }

    /**
     * The table of that name; its title and explanation are {@code work.table.<name>} and {@code work.table.<name>.text}. One
     * statement: which of the cases have a page for the reader.
     *
     * @param all how many there are, of which these are the most pressing
     */
    Table of(User user, String name, List<WorkItem> tasks, long all) {
        Set<CaseReference> about =
                tasks.stream().map(WorkItem::reference).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<CaseReference> own = partners.own(user, about);
        String explanation = words.say("table." + name + ".text");
        String more = all > tasks.size() ? " " + words.say("shown", tasks.size(), all) : "";
        return new Table(
                name,
                words.say("table." + name),
                explanation + more,
                List.of(
                        Table.text(words.say("task")),
                        Table.text(words.say("about")),
                        Table.text(words.say("case")),
                        Table.text(words.say("time")),
                        Table.text(words.say("held"))),
                tasks.stream().map(task -> row(task, own)).toList());
    }

    private List<Cell> row(WorkItem task, Set<CaseReference> own) {
        return List.of(
                Cell.text(task.label()).linking("/tasks/" + task.id()),
                Cell.text(task.about().stream().map(words::about).collect(Collectors.joining(", "))),
                reference(task.reference(), own),
                words.due(task.due()),
                Cell.text(words.say(task.assignee() == null ? "held.no" : "held.yes")));
    }

    /** Leads to the case where it has a page for the reader: advice may be asked about a case that one does not take part in. */
    private static Cell reference(CaseReference reference, Set<CaseReference> own) {
        if (reference == null) {
            return Cell.text("");
        }
        Cell cell = Cell.text(reference.value());
        return own.contains(reference) ? cell.linking("/cases/" + reference) : cell;
    }
}
