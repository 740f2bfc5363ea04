package uk.proportion.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches on the path as the server decoded it, whichever servlet answers. Spring's own path patterns leave out the prefix of a
 * servlet such as the engine's REST interface, and so would miss it.
 */
public final class Paths {

    private Paths() {}

    /** The path itself and everything below it. */
    public static RequestMatcher under(String path) {
        return request -> decoded(request).equals(path) || decoded(request).startsWith(path + "/");
    }

    /** One path only. */
    static RequestMatcher exactly(String path) {
        return request -> decoded(request).equals(path);
    }

    static String decoded(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
