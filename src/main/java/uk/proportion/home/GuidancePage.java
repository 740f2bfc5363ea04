package uk.proportion.home;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.access.CurrentUser;
import uk.proportion.workflow.WorkItem;
import uk.proportion.workflow.WorkLists;

/** What a task rests on: the rules for handling imagery (guidance 2.2). */
@Controller
class GuidancePage {
    private final WorkLists lists;
    private final CurrentUser currentUser;

    GuidancePage(WorkLists lists, CurrentUser currentUser) {
        this.lists = lists;
        this.currentUser = currentUser;
    }

    @GetMapping("/tasks/{task}/guidance")
    String open(@PathVariable String task, Model page) {
        WorkItem item = currentUser
                .find()
                .flatMap(any -> lists.task(task))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("task", item);
        return "home/guidance";
    }
}
