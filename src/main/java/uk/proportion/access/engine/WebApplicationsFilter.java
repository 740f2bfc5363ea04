package uk.proportion.access.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.webapp.impl.security.SecurityActions;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells Tasklist, Cockpit and Admin at each request who is signed in and in which groups, as the product knows it at that moment;
 * nothing of it is kept in the session.
 */
class WebApplicationsFilter implements Filter {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;

    private final ObjectProvider<ProcessEngine> engine;
    private final Cache<Asking, Set<String>> applications = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FRESH)
            .build();

    WebApplicationsFilter(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    private record Asking(String user, List<String> groups) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Authentications known = new Authentications();
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && !(signedIn instanceof AnonymousAuthenticationToken)) {
            known.addOrReplace(authentication(signedIn));
        }
        Authentications.setCurrent(known);
        try {
            SecurityActions.runWithAuthentications(
                    () -> {
                        chain.doFilter(request, response);
                        return null;
                    },
                    known);
        } finally {
            Authentications.clearCurrent();
        }
    }

    private UserAuthentication authentication(Authentication signedIn) {
        List<String> groups = signedIn.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        UserAuthentication authentication =
                new UserAuthentication(signedIn.getName(), engine.getObject().getName());
        authentication.setGroupIds(groups);
        authentication.setTenantIds(List.of());
        authentication.setAuthorizedApps(applications.get(new Asking(signedIn.getName(), groups), this::allowed));
        return authentication;
    }

    private Set<String> allowed(Asking asking) {
        AuthorizationService rights = engine.getObject().getAuthorizationService();
        Stream<String> granted = Stream.of(AuthenticationUtil.APPS)
                .filter(application -> rights.isUserAuthorized(
                        asking.user(), asking.groups(), Permissions.ACCESS, Resources.APPLICATION, application));
        return Stream.concat(Stream.of(AuthenticationUtil.APP_WELCOME), granted).collect(Collectors.toSet());
    }
}
