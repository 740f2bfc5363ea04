package uk.proportion.taskpage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.proportion.access.Account;
import uk.proportion.access.Accounts;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAtHand;
import uk.proportion.workflow.TaskForms;
import uk.proportion.workflow.WorkItem;

/** A task on pages of our own: what it is, its questions, its answers once more, and what comes next. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPages {
    private static final String PAGE = "/{number:[0-9]+}";

    private final TaskForms tasks;
    private final Desk desk;
    private final Accounts accounts;

    TaskPages(TaskForms tasks, Desk desk, Accounts accounts) {
        this.tasks = tasks;
        this.desk = desk;
        this.accounts = accounts;
    }

    @GetMapping
    String open(@PathVariable String id, Model page) {
        TaskAtHand task = tasks.open(id);
        page.addAttribute("who", who(task));
        if (task.mine()) {
            return desk.overview(desk.sit(Seat.of(task)), page);
        }
        return desk.intro(Seat.of(task), page);
    }

    private String who(TaskAtHand task) {
        return Optional.ofNullable(task.assignee())
                .flatMap(accounts::find)
                .map(Account::name)
                .orElse(null);
    }

    @PostMapping("/take")
    String take(@PathVariable String id) {
        tasks.take(id);
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/put-back")
    String putBack(@PathVariable String id) {
        tasks.putBack(id);
        return "redirect:/tasks/" + id;
    }

    @GetMapping(PAGE)
    String ask(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(required = false) String change,
            Model page) {
        TaskAtHand task = tasks.open(id);
        return task.mine() ? desk.ask(desk.sit(Seat.of(task)), number, change != null, page) : "redirect:/tasks/" + id;
    }

    @PostMapping(PAGE)
    String answer(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            Model page) {
        return desk.answer(mine(id), number, new Posted(sent), page);
    }

    @PostMapping(PAGE + "/so-far")
    @ResponseBody
    List<String> soFar(
            @PathVariable String id, @PathVariable int number, @RequestParam MultiValueMap<String, String> sent) {
        return desk.soFar(mine(id), number, new Posted(sent));
    }

    @GetMapping("/check")
    String check(@PathVariable String id, Model page) {
        TaskAtHand task = tasks.open(id);
        return task.mine() ? desk.check(desk.sit(Seat.of(task)), Map.of(), page) : "redirect:/tasks/" + id;
    }

    @PostMapping("/check")
    String complete(@PathVariable String id, Model page) {
        Questionnaire form = mine(id);
        if (!form.faults().isEmpty()) {
            return desk.check(form, desk.faults(form), page);
        }
        try {
            tasks.complete(id, form.toSend());
            return "redirect:/tasks/" + id + "/sent";
        } catch (Refusal refusal) {
            if (refusal.why() != Refusal.Why.MISTAKEN) {
                throw refusal;
            }
            return desk.check(form, desk.refused(form, refusal.getMessage()), page);
        }
    }

    @GetMapping("/sent")
    String sent(@PathVariable String id, Model page) {
        WorkItem done = tasks.completed(id);
        page.addAttribute("done", done);
        page.addAttribute("reference", done.reference());
        page.addAttribute("next", tasks.openIn(done.reference()));
        return "task/sent";
    }

    private Questionnaire mine(String id) {
        TaskAtHand task = tasks.read(id);
        if (!task.mine()) {
            throw Refusal.notAllowed("Take this task first, then answer its questions");
        }
        return desk.sit(Seat.of(task));
    }
}
