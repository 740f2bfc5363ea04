package uk.proportion.reporting.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.reporting.flow.Diagrams.Diagram;
import uk.proportion.reporting.web.Exports;
import uk.proportion.reporting.web.Format;
import uk.proportion.shared.Agency;

/** How work flows through the diagrams, for the partnership's manager. The address holds what was chosen. */
@Controller
@RequestMapping("/flow")
class FlowPages {
    private static final String USUAL = "joint-case";

    private final FlowReaders readers;
    private final Diagrams diagrams;
    private final FlowDesk desk;
    private final FlowTable tables;
    private final Exports exports;

    FlowPages(FlowReaders readers, Diagrams diagrams, FlowDesk desk, FlowTable tables, Exports exports) {
        this.readers = readers;
        this.diagrams = diagrams;
        this.desk = desk;
        this.tables = tables;
        this.exports = exports;
    }

    /** Asked before each page. */
    @ModelAttribute
    void letIn() {
        readers.letManagerIn();
    }

    /** Leads to the process that was chosen; a version that it does not have is passed over, since that was of another one. */
    @GetMapping
    String choose(@RequestParam(defaultValue = USUAL) String process, FlowFilter filter) {
        boolean known = diagrams.find(process, filter.version()).isPresent();
        return "redirect:" + FlowTable.address(process, known ? filter : filter.ofAllVersions());
    }

    @GetMapping("/{process}")
    String show(@PathVariable String process, FlowFilter filter, Model page) {
        Diagram diagram = find(process, filter);
        FlowView view = desk.view(diagram, filter);
        page.addAttribute("filter", filter);
        page.addAttribute("diagram", diagram);
        page.addAttribute("view", view);
        page.addAttribute("table", tables.of(view, filter));
        page.addAttribute("query", query(filter));
        page.addAttribute("legend", desk.legend(view));
        page.addAttribute("processes", diagrams.all());
        page.addAttribute("agencies", Agency.values());
        page.addAttribute("measures", Measure.values());
        return "flow/flow";
    }

    @GetMapping({"/{process}.csv", "/{process}.xlsx"})
    ResponseEntity<byte[]> export(
            @PathVariable String process, @RequestParam String table, FlowFilter filter, HttpServletRequest request) {
        FlowView view = desk.view(find(process, filter), filter);
        return exports.of(
                Format.of(request.getRequestURI()),
                List.of(tables.of(view, filter)),
                table,
                tables.chosen(view, filter));
    }

    private Diagram find(String process, FlowFilter filter) {
        return diagrams.find(process, filter.version())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What was chosen as it stands in an address, after something else. */
    private static String query(FlowFilter filter) {
        return FlowTable.chosen(filter).entrySet().stream()
                .map(one -> "&" + one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining());
    }
}
