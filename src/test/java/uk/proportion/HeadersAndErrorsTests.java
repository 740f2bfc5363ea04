package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.proportion.access.DemoSignIn;

/** What every answer tells a browser, and what no error tells anybody. */
@WholeProduct
class HeadersAndErrorsTests {
    private static final String DSL = "dsl.greenfield";
    private static final Pattern INNER_WORKS = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z]+|org\\.|java\\.|jakarta\\.|uk\\.proportion|(?i)tomcat|jersey|\\bselect .* from\\b|"
                    + "insert into|h2database|postgres|stack ?trace|7\\.24");

    @Autowired
    TestRestTemplate http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/no-such-page",
                "/api/cases/YP-2026-0000000-A",
                "/api/no-such-thing",
                "/api/drafts/start/report-an-incident",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task/no-such-task",
                "/camunda/api/no-such-thing"
            })
    void everyAnswerForPeopleForbidsSniffingFramingKeepingAndTellingOthers(String path) {
        strict(new Browser(http).signIn(DSL).open(path).getHeaders());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/task/no-such-task",
                "/engine-rest/no-such-thing",
                "/api/cases/x"
            })
    void soDoesEveryAnswerForPrograms(String path) {
        strict(http.withBasicAuth(DSL, DemoSignIn.PASSWORD)
                .getForEntity(path, String.class)
                .getHeaders());
        strict(http.getForEntity(path, String.class).getHeaders());
    }

    private static void strict(HttpHeaders answer) {
        assertThat(answer.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getFirst("Content-Security-Policy")).contains("frame-ancestors 'none'", "default-src 'none'");
        assertThat(answer.getFirst(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        assertThat(answer.getFirst("Referrer-Policy")).isIn("no-referrer", "same-origin");
        assertThat(answer.getFirst("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getFirst("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.getFirst("Permissions-Policy")).contains("camera=()");
        assertThat(answer).doesNotContainKeys("Server", "X-Powered-By");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /no-such-page                                         | text/html        |
            GET  | /no-such-page                                         | application/json |
            GET  | /error                                                | text/html        |
            GET  | /error                                                | application/json |
            POST | /api/incidents                                        | application/json | {"incident":
            POST | /api/incidents                                        | application/json | {"incident": 3}
            POST | /api/incidents                                        | text/html        | {"nonsense": true}
            PUT  | /api/drafts/start/report-an-incident                  | application/json | [[[
            PUT  | /api/incidents                                        | application/json | {}
            GET  | /api/cases/%27%20or%201=1                             | application/json |
            GET  | /camunda/api/no-such-thing                            | application/json |
            GET  | /camunda/../../etc/passwd                             | text/html        |
            GET  | //api/cases                                           | text/html        |
            GET  | /api/cases;x=1                                        | application/json |
            GET  | /actuator/env                                         | application/json |
            """)
    void anErrorNeverShowsTheNameOfAClassAStatementOrAVersion(
            HttpMethod method, String path, String accepted, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.ACCEPT, accepted);
        headers.setContentType(MediaType.APPLICATION_JSON);
        URI address = URI.create(http.getRootUri() + path);
        ResponseEntity<String> answer = http.withBasicAuth(DSL, DemoSignIn.PASSWORD)
                .exchange(address, method, new HttpEntity<>(body, headers), String.class);

        assertThat(answer.getStatusCode().isError()).isTrue();
        assertThat(String.valueOf(answer.getBody())).doesNotContainPattern(INNER_WORKS);
    }

    @Test
    void whatTheServerItselfRefusesDoesNotNameTheServer() throws IOException {
        for (String request : new String[] {"GET /[]{} HTTP/1.1", "NONSENSE", "GET / HTTP/9.9", "GET /%zz HTTP/1.1"}) {
            assertThat(raw(request)).contains("HTTP/1.1 ").doesNotContainPattern(INNER_WORKS);
        }
    }

    @Test
    void noPageTellsWhichVersionItIs() {
        Browser browser = new Browser(http).signIn(DSL);

        assertThat(browser.open("/camunda/app/tasklist/default/").getBody())
                .contains("ng-csp=\"no-unsafe-eval\"")
                .doesNotContain("version=\"v7");
    }

    private String raw(String request) throws IOException {
        URI address = URI.create(http.getRootUri());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write((request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
