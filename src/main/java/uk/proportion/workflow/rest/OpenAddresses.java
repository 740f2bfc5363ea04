package uk.proportion.workflow.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import uk.proportion.workflow.Refusal;

/**
 * Of the engine's five hundred addresses, those that Tasklist, Cockpit, Admin and programs need. Any other is refused before the
 * engine is asked, under whatever name its interface is reached; what the open ones answer is for the engine's rights to say.
 */
@PreMatching
@Priority(Priorities.AUTHORIZATION)
class OpenAddresses implements ContainerRequestFilter {
    private static final Pattern NAMED_ENGINE = Pattern.compile("^/?engine/[^/]+/");
    private static final Pattern SLASHES_AROUND = Pattern.compile("^/|/$");
    private static final String ONE = "/[^/]+";
    private static final String DEFINITION = "(process|decision|decision-requirements)-definition";

    private static final List<Pattern> OPEN = List.of(
            // Work: lists, and one task
            open("GET|POST", "task(/count)?"),
            open(
                    "GET",
                    "task" + ONE + "(/form|/deployed-form|/form-variables|/variables(" + ONE + ")?|/identity-links)?"),
            open("POST", "task" + ONE + "/(claim|unclaim|assignee|complete|submit-form)"),
            open("GET|OPTIONS", "filter(" + ONE + ")?"),
            open("GET", "filter/count"),
            open("GET|POST", "filter" + ONE + "/(list|count|singleResult)"),
            // Diagrams, tables and start forms: no case content
            open("GET", DEFINITION + "(/count|/statistics)?"),
            open("GET", DEFINITION + "(/key)?" + ONE + "(/xml|/diagram|/statistics)?"),
            open(
                    "GET",
                    "process-definition(/key)?" + ONE
                            + "/(startForm|deployed-start-form|static-called-process-definitions)"),
            open("POST", "process-definition(/key)?" + ONE + "/submit-form"),
            open("GET", "(deployment|case-definition|batch/statistics)/count|deployment|batch/statistics"),
            // What Cockpit asks about a process: answered with nothing, since nobody has a right to the cases in it
            open("GET|POST", "(process-instance|job-definition|incident)(/count)?"),
            // What Cockpit counts, and Tasklist shows of what was done with a task
            open("GET", "history/(batch|user-operation)(/count)?"),
            open("POST", "history/task/count"),
            // People and groups, for Admin and for one's own profile
            open("GET|OPTIONS", "(user|group|tenant|authorization)(/count)?"),
            open("POST", "group(/count)?"),
            open("GET", "authorization/check|identity/(groups|password-policy)|telemetry/data|version|engine"),
            open("POST", "identity/(verify|password-policy)|(user|group)/create"),
            open("GET|PUT|DELETE|OPTIONS", "(user|group)" + ONE),
            open("GET|PUT", "user" + ONE + "/profile"),
            open("PUT", "user" + ONE + "/credentials"),
            open("POST", "user" + ONE + "/unlock"),
            open("PUT|DELETE|OPTIONS", "group" + ONE + "/members(" + ONE + ")?"));

    /** Tasklist asks for them beside what was done with a task; nobody can write any. */
    private static final Pattern COMMENTS = open("GET", "task" + ONE + "/comment");

    private static Pattern open(String verbs, String path) {
        return Pattern.compile("(%s) (%s)".formatted(verbs, path));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String address = address(request.getMethod(), request.getUriInfo().getPath());
        if (COMMENTS.matcher(address).matches()) {
            request.abortWith(
                    Response.ok(List.of(), MediaType.APPLICATION_JSON_TYPE).build());
        } else if (!isOpen(address)) {
            request.abortWith(PlainAnswers.answer(Refusal.notDoneHere()));
        }
    }

    private static boolean isOpen(String address) {
        return OPEN.stream().anyMatch(open -> open.matcher(address).matches());
    }

    /** @param path below the interface: {@code task/…} or {@code engine/default/task/…} */
    private static String address(String verb, String path) {
        return verbOf(verb) + " " + bare(path);
    }

    private static String bare(String path) {
        String ofTheEngine = NAMED_ENGINE.matcher(path).replaceFirst("");
        return SLASHES_AROUND.matcher(ofTheEngine).replaceAll("");
    }

    /** Who may read may ask whether there is something to read. */
    private static String verbOf(String verb) {
        return "HEAD".equals(verb) ? "GET" : verb;
    }
}
