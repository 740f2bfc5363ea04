package uk.proportion.reporting.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.reporting.Editions;
import uk.proportion.reporting.web.Asked;
import uk.proportion.reporting.web.Exports;
import uk.proportion.reporting.web.FilterField;
import uk.proportion.reporting.web.Filters;
import uk.proportion.reporting.web.Format;
import uk.proportion.reporting.web.Readers;
import uk.proportion.reporting.web.Shown;
import uk.proportion.reporting.web.Table;

/** The pages of figures for the partnership's manager, and each table of theirs as a file: the very same table. */
@Controller
class StatisticsPages {
    private final Readers readers;
    private final List<Board> boards;
    private final Filters filters;
    private final Exports exports;
    private final Editions editions;

    StatisticsPages(Readers readers, List<Board> boards, Filters filters, Exports exports, Editions editions) {
        this.readers = readers;
        this.boards = boards;
        this.filters = filters;
        this.exports = exports;
        this.editions = editions;
    }

    /** Asked before each page. */
    @ModelAttribute
    void letIn() {
        readers.letIn(StatisticsDashboards.MANAGERS);
    }

    @GetMapping({"/dashboards/completed", "/dashboards/outcomes", "/dashboards/trust"})
    String show(HttpServletRequest request, @RequestParam Map<String, String> typed, Model page) {
        Board board = board(request);
        Asked asked = asked(board, typed);
        page.addAttribute("board", board.name());
        page.addAttribute("address", "/dashboards/" + board.name());
        page.addAttribute("asked", asked);
        page.addAttribute("query", asked.filter().query());
        page.addAttribute("published", board.isPublished());
        editions.latest().ifPresent(edition -> page.addAttribute("upTo", filters.month(edition.upTo())));
        if (asked.problems().isEmpty()) {
            page.addAttribute("tables", board.tables(asked.filter()));
        }
        return "statistics/board";
    }

    @GetMapping({
        "/dashboards/completed.csv",
        "/dashboards/completed.xlsx",
        "/dashboards/outcomes.csv",
        "/dashboards/outcomes.xlsx",
        "/dashboards/trust.csv",
        "/dashboards/trust.xlsx"
    })
    ResponseEntity<byte[]> export(
            HttpServletRequest request, @RequestParam String table, @RequestParam Map<String, String> typed) {
        Board board = board(request);
        Asked asked = asked(board, typed);
        if (!asked.problems().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Table> tables =
                board.tables(asked.filter()).stream().map(Shown::table).toList();
        return exports.of(Format.of(request.getRequestURI()), tables, table, asked.words());
    }

    private Board board(HttpServletRequest request) {
        String last = request.getRequestURI().replaceAll(".*/", "").replaceAll("[.].*", "");
        return boards.stream()
                .filter(board -> board.name().equals(last))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Asked asked(Board board, Map<String, String> typed) {
        return filters.read(typed, board.fields().toArray(FilterField[]::new));
    }
}
