package uk.proportion.home;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.access.CurrentUser;
import uk.proportion.workflow.WorkItem;
import uk.proportion.workflow.WorkList;
import uk.proportion.workflow.WorkLists;

/** The tasks of whoever is signed in and of their team, by list: the same lists, with the same tasks, as in Tasklist. */
@Controller
class TasksPage {
    private static final int A_PAGE = 25;
    private static final int LAST_PAGE = 10_000;

    private final WorkLists lists;
    private final ListLinks links;
    private final TaskRows rows;
    private final CurrentUser currentUser;

    TasksPage(WorkLists lists, ListLinks links, TaskRows rows, CurrentUser currentUser) {
        this.lists = lists;
        this.links = links;
        this.rows = rows;
        this.currentUser = currentUser;
    }

    @GetMapping("/tasks")
    String open(
            @RequestParam(name = "filter", defaultValue = "") String code,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model page) {
        List<WorkList> mine = currentUser.find().map(any -> lists.all()).orElse(List.of());
        if (mine.isEmpty() || number < 1 || number > LAST_PAGE) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("lists", links.of(mine));
        int first = (number - 1) * A_PAGE;
        if (code.isEmpty()) {
            show(lists.count(), lists.tasks(first, A_PAGE), number, page);
        } else {
            WorkList list = mine.stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            page.addAttribute("list", links.of(list));
            show(list.tasks(), lists.tasks(list, first, A_PAGE), number, page);
        }
        return "home/tasks";
    }

    private void show(long all, List<WorkItem> some, int number, Model page) {
        page.addAttribute("all", all);
        page.addAttribute("tasks", rows.of(some));
        page.addAttribute("number", number);
        page.addAttribute("pages", Math.max(1, (all + A_PAGE - 1) / A_PAGE));
    }
}
