package uk.proportion.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 400 to a path that names a servlet in disguise ({@code /engine-rest;x=1}, {@code //engine-rest},
 * {@code /%65ngine-rest}). Spring Security would refuse it too, but only after Spring's path parser has failed with a 500.
 */
@Component
@Order(PlainPathsOnly.BEFORE_OTHERS)
class PlainPathsOnly extends OncePerRequestFilter {
    /** Files are refused at such a path too, before this filter is asked. */
    static final int BEFORE_OTHERS = SessionRepositoryFilter.DEFAULT_ORDER + 2;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean servletNamedPlainly = request.getHttpServletMapping().getMappingMatch() != MappingMatch.PATH
                || path.startsWith(request.getContextPath() + request.getServletPath());
        return servletNamedPlainly && !path.contains(";") && !path.contains("//");
    }
}
