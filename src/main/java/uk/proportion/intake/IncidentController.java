package uk.proportion.intake;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.proportion.access.CurrentUser;
import uk.proportion.casefile.InvalidFacts;
import uk.proportion.casefile.SameChildNow;
import uk.proportion.shared.CaseReference;

/** Reports from school and force systems: the same report sent twice makes one case and equal answers. */
@RestController
@RequestMapping("/api/incidents")
class IncidentController {
    private final SystemReports reports;
    private final SameChildNow sameChild;
    private final CurrentUser currentUser;

    IncidentController(SystemReports reports, SameChildNow sameChild, CurrentUser currentUser) {
        this.reports = reports;
        this.sameChild = sameChild;
        this.currentUser = currentUser;
    }

    /** A report: facts by the keys of the vocabulary; {@code incident.school} names the school for police and social care. */
    record Report(Map<String, Object> incident, Map<String, Map<String, Object>> children) {}

    /** Names the other open cases about one of the children that the caller's organisation takes part in, where there are any. */
    @PostMapping
    ResponseEntity<Map<String, Object>> report(
            @RequestHeader("Idempotency-Key") String key, @RequestBody Report report) {
        CaseReference reference = reports.report(key, report.incident(), report.children());
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("reference", reference.value()));
        List<String> open = openCases(report, reference);
        if (!open.isEmpty()) {
            answer.put("openCases", open);
        }
        return ResponseEntity.created(URI.create("/api/cases/" + reference)).body(answer);
    }

    private List<String> openCases(Report report, CaseReference reported) {
        return Stream.ofNullable(report.children())
                .flatMap(children -> children.values().stream())
                .filter(child -> child.get("name") instanceof String && child.get("dateOfBirth") instanceof String)
                .flatMap(
                        child -> sameChild
                                .openCases(currentUser.get(), (String) child.get("name"), (String)
                                        child.get("dateOfBirth"))
                                .stream())
                .filter(found -> !found.equals(reported))
                .map(CaseReference::value)
                .distinct()
                .sorted()
                .toList();
    }

    @ExceptionHandler({InvalidFacts.class, UnknownSchool.class})
    ProblemDetail refused(RuntimeException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refusal.getMessage());
    }
}
