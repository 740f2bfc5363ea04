package uk.proportion.reporting.work;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.proportion.reporting.web.Chart;
import uk.proportion.reporting.web.Exports;
import uk.proportion.reporting.web.Format;
import uk.proportion.reporting.web.Readers;
import uk.proportion.reporting.web.Table;

/** Assessment and recording in the reader's force: what has come, what runs, and what is due. */
@Controller
class PolicePage {
    static final String ADDRESS = "/dashboards/police";

    private final Readers readers;
    private final PoliceWork work;
    private final Exports exports;

    PolicePage(Readers readers, PoliceWork work, Exports exports) {
        this.readers = readers;
        this.work = work;
        this.exports = exports;
    }

    @GetMapping(ADDRESS)
    String open(Model page) {
        List<Table> tables = work.tables(readers.letIn(WorkDashboards.POLICE));
        page.addAttribute("summary", tables.get(0));
        page.addAttribute("chart", Chart.bars(tables.get(0), 1));
        page.addAttribute("details", tables.subList(1, tables.size()));
        return "reporting/police";
    }

    @GetMapping({ADDRESS + ".csv", ADDRESS + ".xlsx"})
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String table, HttpServletRequest request) {
        List<Table> tables = work.tables(readers.letIn(WorkDashboards.POLICE));
        return exports.of(Format.of(request.getRequestURI()), tables, table, "");
    }
}
