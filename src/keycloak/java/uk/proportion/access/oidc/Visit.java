package uk.proportion.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import uk.proportion.Browser;

/**
 * Somebody's browser, here and at Keycloak. Keycloak's cookies are for encrypted connections or this machine only; Java's own
 * handler of cookies does not know the latter.
 */
final class Visit {
    private static final Pattern FORM = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");

    private final HttpClient keycloak = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();
    private final String user;
    private final Browser browser;

    Visit(TestRestTemplate product, String user) {
        this.user = user;
        this.browser = new Browser(product);
    }

    Browser browser() {
        return browser;
    }

    /** Goes to Keycloak, sends user and password there, and comes back. */
    ResponseEntity<String> signIn() throws Exception {
        Matcher form = FORM.matcher(there(wayToKeycloak()).body());
        assertThat(form.find()).isTrue();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(HtmlUtils.htmlUnescape(form.group(1))))
                .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Keycloak.form(Map.of("username", user, "password", "for-tests")))));
        URI back = URI.create(answer.headers().firstValue(HttpHeaders.LOCATION).orElseThrow());
        return browser.open(back.getRawPath() + "?" + back.getRawQuery());
    }

    URI wayToKeycloak() {
        return browser.open("/sign-in/with/organisation").getHeaders().getLocation();
    }

    HttpResponse<String> there(URI page) throws Exception {
        return send(HttpRequest.newBuilder(page));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        String known = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpResponse<String> answer =
                keycloak.send(request.header(HttpHeaders.COOKIE, known).build(), BodyHandlers.ofString());
        answer.headers().allValues(HttpHeaders.SET_COOKIE).forEach(cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        });
        return answer;
    }
}
