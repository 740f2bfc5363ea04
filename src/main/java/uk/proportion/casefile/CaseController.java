package uk.proportion.casefile;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.PlainText;

/** The case file as JSON, to users of an agency that takes part; to everybody else it does not exist. */
@RestController
@RequestMapping("/api/cases/{reference}")
class CaseController {
    private final CaseAccess access;
    private final CaseViews views;
    private final NewFacts newFacts;

    CaseController(CaseAccess access, CaseViews views, NewFacts newFacts) {
        this.access = access;
        this.views = views;
        this.newFacts = newFacts;
    }

    record NewFactsRequest(
            Map<String, Object> incident,
            Map<String, Object> review,
            Map<String, Map<String, Object>> children,
            Map<String, Map<String, Object>> crimes,
            String reason) {
        FactChanges changes() {
            return FactChanges.asSent(incident, review, children, crimes);
        }
    }

    @GetMapping
    Map<String, Object> file(@PathVariable String reference) {
        return views.file(access.readable(reference), access.agency());
    }

    @GetMapping("/decisions")
    List<Map<String, Object>> decisions(
            @PathVariable String reference, @RequestParam(defaultValue = "false") boolean history) {
        return views.decisions(access.readable(reference), access.agency(), history);
    }

    @GetMapping("/timeline")
    List<Chronology.Entry> timeline(@PathVariable String reference) {
        return views.timeline(access.readable(reference), access.agency());
    }

    @GetMapping("/deadlines")
    List<CaseDeadlines.CaseDeadline> deadlines(@PathVariable String reference) {
        return views.deadlines(access.readable(reference), access.agency());
    }

    @PostMapping("/facts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void newFacts(@PathVariable String reference, @RequestBody NewFactsRequest request) {
        CaseReference workable = access.workable(reference);
        checkReason(request.reason());
        FactChanges changes = request.changes();
        access.checkMayState(changes);
        newFacts.add(workable, changes, request.reason(), access.author("new-facts"));
    }

    private static void checkReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidFacts("reason is needed: say why these facts are new");
        }
        PlainText.fault(reason, PlainText.LONGEST).ifPresent(fault -> {
            throw new InvalidFacts("reason " + fault);
        });
    }
}
