package uk.proportion.reporting.flow;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.reporting.flow.Diagrams.Activity;
import uk.proportion.reporting.flow.Diagrams.Diagram;
import uk.proportion.reporting.flow.OpenFlow.OpenCase;
import uk.proportion.reporting.flow.OpenFlow.Part;

/** The cases that wait at a task now, for the partnership's manager: references, and nothing else of them. */
@Controller
class OpenCasesPage {
    private static final int MOST = 200;

    private final FlowReaders readers;
    private final Diagrams diagrams;
    private final OpenFlow open;
    private final Clock clock;

    OpenCasesPage(FlowReaders readers, Diagrams diagrams, OpenFlow open, Clock clock) {
        this.readers = readers;
        this.diagrams = diagrams;
        this.open = open;
        this.clock = clock;
    }

    @GetMapping("/flow/{process}/{activity}")
    String show(@PathVariable String process, @PathVariable String activity, FlowFilter filter, Model page) {
        readers.letManagerIn();
        Diagram diagram = diagrams.find(process, filter.version())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<OpenCase> cases = open.at(new Part(process, filter.version(), filter.agency()), activity, MOST + 1);
        page.addAttribute("filter", filter);
        page.addAttribute("diagram", diagram);
        page.addAttribute("task", task(diagram, activity));
        page.addAttribute("cases", cases.stream().limit(MOST).toList());
        page.addAttribute("more", cases.size() > MOST);
        page.addAttribute("now", clock.instant());
        return "flow/open-cases";
    }

    private static Activity task(Diagram diagram, String id) {
        return diagram.activities().stream()
                .filter(activity -> activity.id().equals(id) && Diagrams.USER_TASK.equals(activity.type()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
