package uk.proportion.access.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the web applications the name of whoever is signed in, to show beside "Sign out". The engine knows nobody whom an identity
 * provider keeps, and nobody is told anybody else's name here.
 */
class NameForTasklist extends OncePerRequestFilter {
    private static final Pattern PROFILE = Pattern.compile("/camunda/api/engine/engine/[^/]+/user/([^/]+)/profile");

    private final ObjectMapper json = new ObjectMapper();

    private record Profile(String id, String firstName, String lastName, String email) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> asking = askingForThemselves(request);
        if (asking.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                new Profile(asking.get().account().id(), asking.get().account().name(), "", null));
    }

    private static Optional<SignedIn> askingForThemselves(HttpServletRequest request) {
        Matcher profile = PROFILE.matcher(Paths.decoded(request));
        if (!HttpMethod.GET.matches(request.getMethod()) || !profile.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(signedIn -> signedIn.getPrincipal() instanceof SignedIn known ? known : null)
                .filter(known -> known.by() == SignedIn.By.IDENTITY_PROVIDER)
                .filter(known -> known.account().id().equals(profile.group(1)));
    }
}
