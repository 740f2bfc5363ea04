package uk.proportion.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody without an open task on a case says why they read it; it holds for half an hour. */
@RestController
class PurposeController {
    private final CaseAccess access;
    private final ReasonsToRead reasons;

    PurposeController(CaseAccess access, ReasonsToRead reasons) {
        this.access = access;
        this.reasons = reasons;
    }

    record PurposeRequest(String purpose, String words) {}

    @PostMapping("/api/cases/{reference}/purpose")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void state(@PathVariable String reference, @RequestBody PurposeRequest request) {
        reasons.state(access.readable(reference), request.purpose(), request.words());
    }
}
