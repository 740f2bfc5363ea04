package uk.proportion.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.UriComponentsBuilder;
import uk.proportion.audit.PurposeNeeded;

/**
 * Asks for a purpose, the same for every case: a page of a case leads to the page that asks and back; everything else is answered
 * 428 with a sentence that says how to state one.
 */
@RestControllerAdvice
class AskForPurpose {
    private static final Pattern PAGE = Pattern.compile("/cases/([A-Z0-9-]{1,20})(?:/([A-Za-z0-9/:_-]{0,120}))?");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ask(PurposeNeeded needed, HttpServletRequest request) {
        Matcher page = PAGE.matcher(request.getRequestURI());
        return page.matches() ? lead(page.group(1), page.group(2)) : refuse();
    }

    private static ResponseEntity<ProblemDetail> lead(String reference, String part) {
        URI asking = UriComponentsBuilder.fromPath("/cases/{reference}/purpose")
                .queryParam("to", part == null ? "" : part)
                .build(reference);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(asking).build();
    }

    private static ResponseEntity<ProblemDetail> refuse() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.PRECONDITION_REQUIRED,
                "You have no open task on this case. Say why you read it: send the header " + CurrentRequest.PURPOSE
                        + ", or state a purpose for half an hour with POST /api/cases/{reference}/purpose");
        problem.setTitle("A purpose is needed");
        return ResponseEntity.status(HttpStatus.PRECONDITION_REQUIRED).body(problem);
    }
}
