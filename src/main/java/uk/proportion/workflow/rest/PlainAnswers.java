package uk.proportion.workflow.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import uk.proportion.workflow.Refusal;

/**
 * Answers a refusal with its status and its sentence, and two people's acting at once with 409, wherever the engine's REST
 * interface has wrapped it, which by itself would make most of them a 500. Everything else is answered as the engine does.
 */
class PlainAnswers implements ExceptionMapper<Throwable> {
    private static final Set<Class<?>> REPLACED =
            Set.of(ExceptionHandler.class, RestExceptionHandler.class, ProcessEngineExceptionHandler.class);

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
        return refusal(failure)
                .map(PlainAnswers::answer)
                .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(failure));
    }

    private static Optional<Refusal> refusal(Throwable failure) {
        Optional<Refusal> refusal = Conflict.causes(failure)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
        return refusal.or(() -> Conflict.isBehind(failure) ? Optional.of(Refusal.overtaken()) : Optional.empty());
    }

    private static Response answer(Refusal refusal) {
        return Response.status(refusal.why().status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Body("Refusal", refusal.getMessage()))
                .build();
    }
}
