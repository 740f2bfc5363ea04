package uk.proportion.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers 404 where there is no such case for the caller, 400 with the field and its mend to what cannot
 * be kept, and 403 with who does what somebody else's role is.
 */
@RestControllerAdvice(annotations = RestController.class)
class CaseRefusals {

    @ExceptionHandler
    ProblemDetail notThere(UnknownCase unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, unknown.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notKept(InvalidFacts invalid) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, invalid.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notForThem(NotTheirPart refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refused.getMessage());
    }
}
