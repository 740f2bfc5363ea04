package uk.proportion.workflow.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import uk.proportion.workflow.Conflict;
import uk.proportion.workflow.Refusal;

/**
 * Answers a refusal with its status and its sentence, and two people's acting at once with 409, wherever the engine's REST
 * interface has wrapped it, which by itself would make most of them a 500. Whatever else goes wrong is answered without the name
 * of a class, a statement or a stack.
 */
class PlainAnswers implements ExceptionMapper<Throwable> {
    private static final Set<Class<?>> REPLACED =
            Set.of(ExceptionHandler.class, RestExceptionHandler.class, ProcessEngineExceptionHandler.class);

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;
    private static final Pattern INNARDS =
            Pattern.compile("\\b[a-z]+(\\.\\w+){2,}|Exception|ENGINE-|\\bselect\\b|\\bnull\\b|[<>]");
    private static final String ITS_REST_INTERFACE = "org.camunda.bpm.engine.rest.";
    private static final String NOT_OPEN = "This is not open to you: ask whoever administers your organisation";
    private static final String NOT_AS_SENT = "This cannot be done as it was sent: check its values";
    private static final String FAILED = "This could not be done, and nothing was changed: try again later";

    /** The body, as the engine's own errors have it. */
    record Body(String type, String message) {}

    /** What the engine's REST interface is configured with, without the mappers that this one replaces. */
    static Set<Class<?>> configurationWithoutReplaced() {
        return CamundaRestResources.getConfigurationClasses().stream()
                .filter(type -> !REPLACED.contains(type))
                .collect(Collectors.toSet());
    }

    @Override
    public Response toResponse(Throwable failure) {
        return refusal(failure).map(PlainAnswers::answer).orElseGet(() -> plain(failure));
    }

    private static Response plain(Throwable failure) {
        Response engines = ExceptionHandlerHelper.getInstance().getResponse(failure);
        int status = engines.getStatus();
        if (isBehind(failure, AuthorizationException.class)) {
            return answer(FORBIDDEN, NOT_OPEN);
        }
        if (status < SERVER_ERROR) {
            return answer(status, harmless(((ExceptionDto) engines.getEntity()).getMessage()));
        }
        return isBadlyAsked(failure) ? answer(BAD_REQUEST, NOT_AS_SENT) : answer(status, FAILED);
    }

    /** Whether the engine found a fault with what was asked, or its REST interface missed something in it. */
    private static boolean isBadlyAsked(Throwable failure) {
        boolean isFaulty = Stream.of(NullValueException.class, NotValidException.class, NotFoundException.class)
                .anyMatch(reason -> isBehind(failure, reason));
        boolean isRefused = failure instanceof RestException && failure.getCause() == null;
        return isFaulty || isRefused || isIncomplete(failure);
    }

    private static boolean isIncomplete(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return (failure instanceof NullPointerException || failure instanceof IllegalArgumentException)
                && stack.length > 0
                && stack[0].getClassName().startsWith(ITS_REST_INTERFACE);
    }

    private static boolean isBehind(Throwable failure, Class<? extends Throwable> reason) {
        return Conflict.causes(failure).anyMatch(reason::isInstance);
    }

    private static String harmless(String message) {
        return message == null || INNARDS.matcher(message).find() ? NOT_AS_SENT : message;
    }

    private static Optional<Refusal> refusal(Throwable failure) {
        Optional<Refusal> refusal = Conflict.causes(failure)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
        return refusal.or(() -> Conflict.isBehind(failure) ? Optional.of(Refusal.overtaken()) : Optional.empty());
    }

    static Response answer(Refusal refusal) {
        return answer(refusal.why().status(), refusal.getMessage());
    }

    static Response answer(int status, String sentence) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Body(status < SERVER_ERROR ? "Refusal" : "Failure", sentence))
                .build();
    }
}
