package uk.proportion.intake;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.proportion.casefile.InvalidFacts;
import uk.proportion.shared.CaseReference;

/** Reports from school and force systems: the same report sent twice makes one case and equal answers. */
@RestController
@RequestMapping("/api/incidents")
class IncidentController {
    private final SystemReports reports;

    IncidentController(SystemReports reports) {
        this.reports = reports;
    }

    /** A report: facts by the keys of the vocabulary; {@code incident.school} names the school for police and social care. */
    record Report(Map<String, Object> incident, Map<String, Map<String, Object>> children) {}

    @PostMapping
    ResponseEntity<Map<String, String>> report(
            @RequestHeader("Idempotency-Key") String key, @RequestBody Report report) {
        CaseReference reference = reports.report(key, report.incident(), report.children());
        return ResponseEntity.created(URI.create("/api/cases/" + reference))
                .body(Map.of("reference", reference.value()));
    }

    @ExceptionHandler({InvalidFacts.class, UnknownSchool.class})
    ProblemDetail refused(RuntimeException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refusal.getMessage());
    }
}
