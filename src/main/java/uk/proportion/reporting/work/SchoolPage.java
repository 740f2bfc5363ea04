package uk.proportion.reporting.work;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.proportion.access.User;
import uk.proportion.casefile.Partners.Partner;
import uk.proportion.reporting.web.Chart;
import uk.proportion.reporting.web.Exports;
import uk.proportion.reporting.web.Format;
import uk.proportion.reporting.web.Readers;
import uk.proportion.reporting.web.Table;
import uk.proportion.workflow.WorkLists;

/** What a safeguarding lead and a headteacher see of their own school today, and of nothing else. */
@Controller
class SchoolPage {
    static final String ADDRESS = "/dashboards/school";
    private static final int MOST = 50;
    /** As the list "Education and support" has it. */
    private static final List<String> EDUCATION =
            List.of("UserTask_AgreeThePlan", "UserTask_DeliverTheMeasure", "UserTask_DecideWhatToDoInstead");

    private final Readers readers;
    private final SchoolToday today;
    private final WorkLists lists;
    private final TaskTables tasks;
    private final Exports exports;

    SchoolPage(Readers readers, SchoolToday today, WorkLists lists, TaskTables tasks, Exports exports) {
        this.readers = readers;
        this.today = today;
        this.lists = lists;
        this.tasks = tasks;
        this.exports = exports;
    }

    @GetMapping(ADDRESS)
    String open(Model page) {
        User user = readers.letIn(WorkDashboards.SCHOOL);
        List<Table> tables = tables(user);
        page.addAttribute("open", today.open(user));
        page.addAttribute("stages", tables.get(0));
        page.addAttribute("chart", Chart.bars(tables.get(0), 1));
        page.addAttribute("waiting", tables.get(1));
        page.addAttribute("replies", tables.get(2));
        page.addAttribute("education", tables.get(3));
        return "reporting/school";
    }

    @GetMapping({ADDRESS + ".csv", ADDRESS + ".xlsx"})
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String table, HttpServletRequest request) {
        User user = readers.letIn(WorkDashboards.SCHOOL);
        return exports.of(Format.of(request.getRequestURI()), tables(user), table, "");
    }

    private List<Table> tables(User user) {
        List<Partner> others = today.others(user);
        long education = lists.countAt(Map.of("education", EDUCATION)).get("education");
        return List.of(
                today.stages(user),
                today.waiting(user, others),
                today.replies(user, others),
                tasks.of(user, "education", lists.at(EDUCATION, 0, MOST), education));
    }
}
