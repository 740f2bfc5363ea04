package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import uk.proportion.access.DemoSignIn;

/** What a browser does without showing anything: keeps cookies, sends the guard against forged requests, follows nothing. */
public final class Browser {
    private static final String GUARD_COOKIE = "XSRF-TOKEN";
    private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final TestRestTemplate http;
    private final HttpHeaders always = new HttpHeaders();
    private final Map<String, String> cookies = new HashMap<>();

    public Browser(TestRestTemplate product) {
        http = product.withRequestFactorySettings(settings -> settings.withRedirects(Redirects.DONT_FOLLOW));
    }

    /** Sends this header with whatever it asks. */
    public Browser with(String header, String value) {
        always.set(header, value);
        return this;
    }

    /** Signs in on our page as somebody of the demonstration. */
    public Browser signIn(String user) {
        ResponseEntity<String> answer = signIn(user, DemoSignIn.PASSWORD);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        return this;
    }

    public ResponseEntity<String> signIn(String user, String password) {
        return submit("/sign-in", "/sign-in", Map.of("user", user, "password", password));
    }

    /** Signs out with the button of our page. */
    public ResponseEntity<String> signOut() {
        return submit("/", "/sign-out", Map.of());
    }

    /** Opens a page, and sends its form. */
    public ResponseEntity<String> submit(String page, String path, Map<String, String> fields) {
        Matcher guard = FIELD.matcher(open(page).getBody());
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::set);
        if (guard.find()) {
            form.set("_csrf", guard.group(1));
        }
        HttpHeaders headers = headers(MediaType.TEXT_HTML);
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        return exchange(path, HttpMethod.POST, new HttpEntity<>(form, headers), String.class);
    }

    /** Opens a page. */
    public ResponseEntity<String> open(String path) {
        return exchange(path, HttpMethod.GET, new HttpEntity<>(headers(MediaType.TEXT_HTML)), String.class);
    }

    /** Reads as the script of a page does. */
    public <T> ResponseEntity<T> get(String path, Class<T> type) {
        return exchange(path, HttpMethod.GET, new HttpEntity<>(headers(MediaType.APPLICATION_JSON)), type);
    }

    /** Sends JSON as the script of a page does. */
    public <T> ResponseEntity<T> post(String path, Object body, Class<T> type) {
        return send(HttpMethod.POST, path, body, type);
    }

    /** Sends JSON, by whatever method, as the script of a page does. */
    public <T> ResponseEntity<T> send(HttpMethod method, String path, Object body, Class<T> type) {
        HttpHeaders headers = headers(MediaType.APPLICATION_JSON);
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("X-XSRF-TOKEN", cookies.getOrDefault(GUARD_COOKIE, "none"));
        return exchange(path, method, new HttpEntity<>(body, headers), type);
    }

    /** Sends whatever a script of a page may send. */
    public ResponseEntity<String> exchange(HttpMethod method, String path, String json) {
        HttpHeaders headers = headers(MediaType.ALL);
        headers.setContentType(json == null ? null : MediaType.APPLICATION_JSON);
        headers.set("X-XSRF-TOKEN", cookies.getOrDefault(GUARD_COOKIE, "none"));
        return exchange(path, method, new HttpEntity<>(json, headers), String.class);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private <T> ResponseEntity<T> exchange(String path, HttpMethod method, HttpEntity<?> request, Class<T> type) {
        URI address = URI.create(http.getRootUri() + path);
        ResponseEntity<T> answer = http.exchange(address, method, request, type);
        answer.getHeaders().getOrEmpty(HttpHeaders.SET_COOKIE).forEach(cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    private HttpHeaders headers(MediaType accepted) {
        HttpHeaders headers = new HttpHeaders(new LinkedMultiValueMap<>(always));
        headers.setAccept(List.of(accepted));
        cookies.forEach((name, value) -> headers.add(HttpHeaders.COOKIE, name + "=" + value));
        return headers;
    }
}
