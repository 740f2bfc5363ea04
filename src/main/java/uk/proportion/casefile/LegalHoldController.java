package uk.proportion.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.PlainText;

/** The hold of the reader's own organisation on a case: while it stands, the case is not erased. */
@RestController
@RequestMapping("/api/cases/{reference}/legal-hold")
class LegalHoldController {
    private static final String SOURCE = "legal-hold";

    private final CaseAccess access;
    private final LegalHolds holds;

    LegalHoldController(CaseAccess access, LegalHolds holds) {
        this.access = access;
        this.holds = holds;
    }

    record HoldRequest(String reason) {}

    @GetMapping
    Map<String, Object> show(@PathVariable String reference) {
        CaseReference readable = access.readable(reference);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("held", false);
        holds.of(readable, access.author(SOURCE)).ifPresent(hold -> {
            view.put("held", true);
            view.put("reason", hold.reason());
            view.put("setBy", hold.setBy());
            view.put("setAt", hold.setAt());
        });
        return view;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable String reference, @RequestBody HoldRequest request) {
        CaseReference workable = access.workable(reference);
        access.checkMayHold();
        if (request.reason() == null || request.reason().isBlank()) {
            throw new InvalidFacts("reason is needed: say why this case must be kept");
        }
        PlainText.fault(request.reason(), PlainText.LONGEST).ifPresent(fault -> {
            throw new InvalidFacts("reason " + fault);
        });
        holds.set(workable, request.reason(), access.author(SOURCE));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable String reference) {
        CaseReference workable = access.workable(reference);
        access.checkMayHold();
        holds.lift(workable, access.author(SOURCE));
    }
}
