package uk.proportion.matrix;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.proportion.Browser;
import uk.proportion.access.DemoSignIn;

/** Asks an address as somebody: at the programs' doors with a password, elsewhere in a session, or as nobody. */
final class Asking {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}|(\\*\\*)");
    private static final String EMPTY = "{}";

    private final TestRestTemplate http;
    private final Map<String, Browser> sessions = new HashMap<>();

    Asking(TestRestTemplate product) {
        http = product.withRequestFactorySettings(settings -> settings.withRedirects(Redirects.DONT_FOLLOW));
    }

    /** @param with what stands in the place of each placeholder of the address */
    ResponseEntity<String> as(String user, Route route, Map<String, String> with) {
        String path = filled(route.path(), with);
        HttpMethod method = HttpMethod.valueOf(route.method());
        if (path.startsWith("/api") || path.startsWith("/engine-rest")) {
            return program(user, method, path);
        }
        return AccessMatrix.ANONYMOUS.equals(user)
                ? http.exchange(
                        address(path),
                        method,
                        new HttpEntity<>(body(method), body(method, new HttpHeaders())),
                        String.class)
                : sessions.computeIfAbsent(user, this::signedIn).exchange(method, path, body(method));
    }

    private Browser signedIn(String user) {
        return new Browser(http).signIn(user);
    }

    private ResponseEntity<String> program(String user, HttpMethod method, String path) {
        HttpHeaders headers = new HttpHeaders();
        if (!AccessMatrix.ANONYMOUS.equals(user)) {
            headers.setBasicAuth(user, DemoSignIn.PASSWORD);
        }
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(address(path), method, new HttpEntity<>(body(method), headers), String.class);
    }

    private URI address(String path) {
        return URI.create(http.getRootUri() + path);
    }

    private static String body(HttpMethod method) {
        return method == HttpMethod.POST || method == HttpMethod.PUT ? EMPTY : null;
    }

    private static HttpHeaders body(HttpMethod method, HttpHeaders headers) {
        if (body(method) != null) {
            headers.setContentType(MediaType.APPLICATION_JSON);
        }
        return headers;
    }

    private static String filled(String path, Map<String, String> with) {
        return PLACEHOLDER
                .matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(
                        with.getOrDefault(found.group(1) == null ? found.group(2) : found.group(1), "nothing")));
    }
}
