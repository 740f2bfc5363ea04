package uk.proportion.workflow.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import java.util.regex.Pattern;

/** No diagram has work for external workers: the addresses at which they would ask for it, and wait, are closed. */
@PreMatching
class NoExternalWorkers implements ContainerRequestFilter {
    private static final Pattern THEIRS = Pattern.compile("(.*/)?external-task(/.*)?");

    @Override
    public void filter(ContainerRequestContext request) {
        if (THEIRS.matcher(request.getUriInfo().getPath()).matches()) {
            request.abortWith(PlainAnswers.answer(
                    Status.FORBIDDEN.getStatusCode(), "There is no work for external workers here"));
        }
    }
}
