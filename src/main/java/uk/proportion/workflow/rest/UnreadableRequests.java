package uk.proportion.workflow.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.proportion.workflow.Conflict;

/** Answers 400 with a sentence to a request of our API that cannot be read; it names the place and never what was sent there. */
@RestControllerAdvice
class UnreadableRequests {
    private static final int LONGEST_KEY = 40;

    @ExceptionHandler
    ProblemDetail withoutItsHeader(MissingRequestHeaderException missing) {
        return problem("\"%s\" is needed: send it as a header".formatted(missing.getHeaderName()));
    }

    @ExceptionHandler
    ProblemDetail notReadable(HttpMessageNotReadableException unreadable) {
        return problem(sentence(unreadable.getCause()));
    }

    private static String sentence(Throwable cause) {
        Optional<JsonParseException> broken = Conflict.causes(cause)
                .filter(JsonParseException.class::isInstance)
                .map(JsonParseException.class::cast)
                .findFirst();
        if (broken.isPresent() && broken.get().getLocation() != null) {
            return "The request is not JSON: mend line "
                    + broken.get().getLocation().getLineNr();
        }
        if (cause instanceof UnrecognizedPropertyException extra) {
            return "\"%s\" is not a part of this request: take it out".formatted(place(extra));
        }
        if (cause instanceof JsonMappingException misshapen
                && !misshapen.getPath().isEmpty()) {
            return "\"%s\" has another shape than this request: send its facts by key".formatted(place(misshapen));
        }
        return "The request cannot be read: send one JSON object";
    }

    private static String place(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .map(key -> key == null ? "?" : key.replaceAll("[^A-Za-z0-9_]", "?"))
                .map(key -> key.substring(0, Math.min(key.length(), LONGEST_KEY)))
                .limit(3)
                .collect(Collectors.joining("."));
    }

    private static ProblemDetail problem(String sentence) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence);
    }
}
