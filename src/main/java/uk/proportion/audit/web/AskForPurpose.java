package uk.proportion.audit.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.proportion.audit.PurposeNeeded;

/** Answers 428 with a sentence that says how to state a purpose: the same for every case. */
@RestControllerAdvice
class AskForPurpose {

    @ExceptionHandler
    ProblemDetail ask(PurposeNeeded needed) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.PRECONDITION_REQUIRED,
                "You have no open task on this case. Say why you read it: send the header " + CurrentRequest.PURPOSE
                        + ", or state a purpose for half an hour with POST /api/cases/{reference}/purpose");
        problem.setTitle("A purpose is needed");
        return problem;
    }
}
