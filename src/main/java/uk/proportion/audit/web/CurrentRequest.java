package uk.proportion.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import uk.proportion.audit.ReadRequest;

/** Reads the purpose from the header {@code X-Purpose}, so that nobody's words stand in an address. */
@Component
class CurrentRequest implements ReadRequest {
    static final String PURPOSE = "X-Purpose";
    private static final Set<String> SHOWS = Set.of("GET", "HEAD");
    private static final String ASKING_FOR_A_PURPOSE = "purpose";
    private static final int LONGEST_PURPOSE = 500;
    private static final Pattern LAST_WORD = Pattern.compile(".*/([a-z-]+)");

    @Override
    public Optional<String> purpose() {
        return request()
                .map(request -> request.getHeader(PURPOSE))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(words -> words.substring(0, Math.min(words.length(), LONGEST_PURPOSE)));
    }

    /** By the pattern of the address, which holds nothing that was typed. */
    @Override
    public String part() {
        return request()
                .map(request -> request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(Object::toString)
                .map(LAST_WORD::matcher)
                .filter(Matcher::matches)
                .map(pattern -> pattern.group(1))
                .orElse("case");
    }

    /** The page that asks for a purpose shows nothing but the reference. */
    @Override
    public boolean shows() {
        return request().filter(request -> SHOWS.contains(request.getMethod())).isPresent()
                && !ASKING_FOR_A_PURPOSE.equals(part());
    }

    /** Programs bring proof of who they are with each request, and have no session. */
    @Override
    public boolean isByAPerson() {
        return request().filter(request -> request.getSession(false) != null).isPresent();
    }

    private static Optional<HttpServletRequest> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest());
    }
}
