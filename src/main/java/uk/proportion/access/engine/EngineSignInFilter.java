package uk.proportion.access.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine for the length of a request who asks, so that it applies the same rights as in Tasklist. */
class EngineSignInFilter extends OncePerRequestFilter {
    private final IdentityService identity;

    EngineSignInFilter(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<String> groups = signedIn.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        identity.setAuthentication(signedIn.getName(), groups);
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
