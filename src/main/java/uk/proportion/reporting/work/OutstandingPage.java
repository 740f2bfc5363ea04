package uk.proportion.reporting.work;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.reporting.OutstandingWork;
import uk.proportion.reporting.OutstandingWork.Measure;
import uk.proportion.reporting.OutstandingWork.Scope;
import uk.proportion.reporting.web.Asked;
import uk.proportion.reporting.web.Exports;
import uk.proportion.reporting.web.FilterField;
import uk.proportion.reporting.web.Filters;
import uk.proportion.reporting.web.Format;
import uk.proportion.reporting.web.Readers;
import uk.proportion.reporting.web.ReportFilter;
import uk.proportion.reporting.web.Shown;
import uk.proportion.reporting.web.Table;
import uk.proportion.shared.Agency;

/** All agencies' open work, for the partnership's manager: figures, and the references behind each. */
@Controller
class OutstandingPage {
    static final String ADDRESS = "/dashboards/outstanding";
    private static final String REFERENCES = ADDRESS + "/cases";
    private static final int A_PAGE = 50;
    private static final int LAST_PAGE = 10_000;
    private static final int LARGEST_EXPORT = 10_000;
    private static final FilterField[] FIELDS = FilterField.values();

    private final Readers readers;
    private final Filters filters;
    private final OutstandingTables tables;
    private final OutstandingWork work;
    private final Exports exports;

    OutstandingPage(Readers readers, Filters filters, OutstandingTables tables, OutstandingWork work, Exports exports) {
        this.readers = readers;
        this.filters = filters;
        this.tables = tables;
        this.work = work;
        this.exports = exports;
    }

    /** Asked before each page. */
    @ModelAttribute
    void letIn() {
        readers.letIn(WorkDashboards.MANAGERS);
    }

    /** Where the references behind a figure are. */
    static String references(Measure measure, String query) {
        return REFERENCES + "?show=" + code(measure) + query;
    }

    @GetMapping(ADDRESS)
    String open(@RequestParam Map<String, String> typed, Model page) {
        Asked asked = filters.read(typed, FIELDS);
        page.addAttribute("asked", asked);
        page.addAttribute("problems", asked.problems());
        page.addAttribute("query", asked.filter().query());
        Scope scope = scope(asked, null);
        page.addAttribute("countedAt", tables.countedAt(scope));
        page.addAttribute(
                "shown",
                asked.problems().isEmpty() ? tables.all(scope, asked.filter().query()) : List.of());
        return "reporting/outstanding";
    }

    @GetMapping({ADDRESS + ".csv", ADDRESS + ".xlsx"})
    ResponseEntity<byte[]> export(
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String table,
            HttpServletRequest request) {
        Asked asked = readable(typed);
        List<Table> all = tables.all(scope(asked, null), asked.filter().query()).stream()
                .map(Shown::table)
                .toList();
        return exports.of(Format.of(request.getRequestURI()), all, table, asked.words());
    }

    @GetMapping(REFERENCES)
    String references(
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "overdue") String show,
            @RequestParam(required = false) Agency agency,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model page) {
        Asked asked = readable(typed);
        Measure measure = measure(show);
        if (number < 1 || number > LAST_PAGE) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Scope scope = scope(asked, agency);
        long count = work.count(measure, scope);
        page.addAttribute("asked", asked);
        page.addAttribute(
                "table", tables.references(measure, work.tasks(measure, scope, (number - 1) * A_PAGE, A_PAGE)));
        page.addAttribute("count", count);
        page.addAttribute("number", number);
        page.addAttribute("pages", Math.max(1, (count + A_PAGE - 1) / A_PAGE));
        page.addAttribute("agency", agency);
        page.addAttribute("back", asked.filter().query().replaceFirst("&", "?"));
        page.addAttribute("query", query(measure, asked, agency));
        return "reporting/references";
    }

    @GetMapping({REFERENCES + ".csv", REFERENCES + ".xlsx"})
    ResponseEntity<byte[]> exportReferences(
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "overdue") String show,
            @RequestParam(required = false) Agency agency,
            @RequestParam(defaultValue = "") String table,
            HttpServletRequest request) {
        Asked asked = readable(typed);
        Measure measure = measure(show);
        Table all = tables.references(measure, work.tasks(measure, scope(asked, agency), 0, LARGEST_EXPORT));
        return exports.of(Format.of(request.getRequestURI()), List.of(all), table, asked.words());
    }

    /** The filter, where nothing in it is wrong; who changes an address by hand finds nothing. */
    private Asked readable(Map<String, String> typed) {
        Asked asked = filters.read(typed, FIELDS);
        if (!asked.problems().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return asked;
    }

    private static Scope scope(Asked asked, Agency agency) {
        ReportFilter filter = asked.filter();
        return new Scope(agency, filter.organisation(), filter.nation(), filter.band(), filter.from(), filter.to());
    }

    private static String query(Measure measure, Asked asked, Agency agency) {
        return "&show=" + code(measure) + asked.filter().query() + (agency == null ? "" : "&agency=" + agency);
    }

    private static String code(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Measure measure(String code) {
        return Arrays.stream(Measure.values())
                .filter(measure -> code(measure).equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
