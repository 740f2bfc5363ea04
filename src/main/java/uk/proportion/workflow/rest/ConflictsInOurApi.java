package uk.proportion.workflow.rest;

import jakarta.persistence.PersistenceException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.proportion.workflow.Conflict;
import uk.proportion.workflow.Refusal;

/** Answers 409 with a sentence where somebody else changed the same case at the same moment, and a refusal with its status. */
@RestControllerAdvice
class ConflictsInOurApi {

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        return problem(refusal);
    }

    /** @throws RuntimeException the failure itself, where nobody else was the reason */
    @ExceptionHandler({ProcessEngineException.class, DataAccessException.class, PersistenceException.class})
    ProblemDetail overtaken(RuntimeException failure) {
        if (!Conflict.isBehind(failure)) {
            throw failure;
        }
        return problem(Refusal.overtaken());
    }

    private static ProblemDetail problem(Refusal refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(refusal.why().status()), refusal.getMessage());
    }
}
