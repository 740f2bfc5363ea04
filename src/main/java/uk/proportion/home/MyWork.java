package uk.proportion.home;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.proportion.workflow.WorkItem;
import uk.proportion.workflow.WorkList;
import uk.proportion.workflow.WorkLists;

/** What waits for whoever is signed in, and for their team. */
@Component
class MyWork {
    private static final String TO_PICK_UP = "to-pick-up";
    private static final int A_FEW = 5;

    private final WorkLists lists;
    private final ListLinks links;
    private final TaskRows rows;

    MyWork(WorkLists lists, ListLinks links, TaskRows rows) {
        this.lists = lists;
        this.links = links;
        this.rows = rows;
    }

    void show(Model page) {
        List<WorkList> mine = lists.all();
        List<ListLink> all = links.of(mine);
        page.addAttribute(
                "needed", all.stream().filter(list -> list.tasks() > 0).toList());
        page.addAttribute(
                "quiet", all.stream().filter(list -> list.tasks() == 0).toList());
        page.addAttribute("open", lists.count());
        List<WorkItem> soonest = lists.tasks(0, A_FEW);
        page.addAttribute("soonest", rows.of(soonest));
        mine.stream().filter(list -> list.code().equals(TO_PICK_UP)).findFirst().ifPresent(list -> {
            List<WorkItem> others = new ArrayList<>(lists.tasks(list, 0, 2 * A_FEW));
            others.removeAll(soonest);
            page.addAttribute("unassigned", rows.of(others.subList(0, Math.min(A_FEW, others.size()))));
            page.addAttribute("unassignedCount", list.tasks());
        });
    }
}
