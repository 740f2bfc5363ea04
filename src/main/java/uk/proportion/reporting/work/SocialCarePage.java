package uk.proportion.reporting.work;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.proportion.access.User;
import uk.proportion.reporting.web.Exports;
import uk.proportion.reporting.web.Format;
import uk.proportion.reporting.web.Readers;
import uk.proportion.reporting.web.Table;
import uk.proportion.workflow.WorkLists;

/** The referrals of the reader's authority in four columns, from contact to outcome. */
@Controller
class SocialCarePage {
    static final String ADDRESS = "/dashboards/social-care";
    private static final int MOST = 50;

    private final Readers readers;
    private final WorkLists lists;
    private final TaskTables tasks;
    private final Exports exports;

    SocialCarePage(Readers readers, WorkLists lists, TaskTables tasks, Exports exports) {
        this.readers = readers;
        this.lists = lists;
        this.tasks = tasks;
        this.exports = exports;
    }

    /**
     * A column of the board.
     *
     * @param all how many tasks stand there; the table has the most pressing of them
     */
    record Lane(long all, Table table) {}

    @GetMapping(ADDRESS)
    String open(Model page) {
        page.addAttribute("lanes", lanes(readers.letIn(WorkDashboards.SOCIAL_CARE)));
        return "reporting/social-care";
    }

    @GetMapping({ADDRESS + ".csv", ADDRESS + ".xlsx"})
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String table, HttpServletRequest request) {
        List<Table> tables = lanes(readers.letIn(WorkDashboards.SOCIAL_CARE)).stream()
                .map(Lane::table)
                .toList();
        return exports.of(Format.of(request.getRequestURI()), tables, table, "");
    }

    private List<Lane> lanes(User user) {
        Map<Column, Long> counts = lists.countAt(
                Arrays.stream(Column.values()).collect(Collectors.toMap(column -> column, Column::steps)));
        return Arrays.stream(Column.values())
                .map(column -> lane(user, column, counts.get(column)))
                .toList();
    }

    private Lane lane(User user, Column column, long all) {
        return new Lane(all, tasks.of(user, column.code(), lists.at(column.steps(), 0, MOST), all));
    }
}
