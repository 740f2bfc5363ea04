package uk.proportion.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.proportion.Browser;

/** The product with an identity provider for tests, of whose people no table here knows anybody; one context for all tests. */
@ActiveProfiles({"demo", "oidc"})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:oidc;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "proportion.demo.cases=false",
            "proportion.oidc.client-id=proportion",
            "proportion.oidc.client-secret=for-tests",
            "proportion.oidc.asked-again-after=PT0S",
            "proportion.oidc.groups.[/greenfield/safeguarding]=greenfield-dsl",
            "proportion.oidc.groups.[/north/officers]=north-officer",
            "proportion.oidc.groups.[/administrators]=partnership-admin",
            "proportion.oidc.groups.[/it]=camunda-admin",
            "proportion.oidc.groups.[/nowhere]=atlantis-dsl",
            "proportion.oidc.groups.[/mixed-up]=greenfield-officer"
        })
public abstract class WithAProvider {
    protected static final String ISSUER = "staff";
    protected static final String TASKLIST = "/camunda/app/tasklist/default/";
    protected static final String TASKS = "/camunda/api/engine/engine/default/task";
    protected static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static final HttpClient OUTSIDE = HttpClient.newHttpClient();

    @Autowired
    protected TestRestTemplate http;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient database;

    @DynamicPropertySource
    static void startTheProvider(DynamicPropertyRegistry properties) {
        PROVIDER.start(0);
        properties.add(
                "proportion.oidc.issuer", () -> PROVIDER.issuerUrl(ISSUER).toString());
    }

    /** Whoever comes to the provider next is this person. */
    protected static void isAtTheProvider(String subject, String group) {
        PROVIDER.enqueueCallback(new Person(subject, group));
    }

    protected ResponseEntity<String> signIn(Browser browser, String subject, List<String> groups) throws Exception {
        PROVIDER.enqueueCallback(new Person(subject, groups.toArray(String[]::new)));
        return comeBack(browser);
    }

    protected Person signIn(Browser browser, Person person) throws Exception {
        PROVIDER.enqueueCallback(person);
        assertThat(comeBack(browser).getHeaders().getLocation()).hasPath(TASKLIST);
        return person;
    }

    /** Goes to the provider and back, as a browser does. */
    protected ResponseEntity<String> comeBack(Browser browser) throws Exception {
        URI provider = browser.open("/sign-in/with/organisation?next=" + TASKLIST)
                .getHeaders()
                .getLocation();
        URI back = OUTSIDE.send(HttpRequest.newBuilder(provider).build(), BodyHandlers.discarding())
                .headers()
                .firstValue(HttpHeaders.LOCATION)
                .map(URI::create)
                .orElseThrow();
        return browser.open(back.getRawPath() + "?" + back.getRawQuery());
    }

    protected static Map<String, Object> claims(List<String> groups) {
        return Map.of("name", "Mary Jones", "groups", groups);
    }

    protected HttpStatus backChannel(String subject) {
        Map<String, Object> claims = Map.of(
                "events",
                Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()),
                "iat",
                Instant.now().getEpochSecond(),
                "jti",
                UUID.randomUUID().toString());
        String token =
                PROVIDER.issueToken(ISSUER, subject, "proportion", claims, 300).serialize();
        return HttpStatus.valueOf(http.exchange(
                        RequestEntity.post("/logout/connect/back-channel/organisation")
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .body("logout_token=" + token),
                        String.class)
                .getStatusCode()
                .value());
    }

    /** Somebody as the provider knows them at each moment. */
    protected static final class Person extends DefaultOAuth2TokenCallback {
        final AtomicInteger asked = new AtomicInteger();
        volatile List<String> groups;
        volatile ErrorObject refusal;
        volatile long answersAfterMillis;

        Person(String subject, String... groups) {
            super(ISSUER, subject, "JWT", List.of("proportion"), Map.of(), 3600);
            this.groups = List.of(groups);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            if (refusal != null) {
                throw new OAuth2Exception(refusal, "as the test says");
            }
            try {
                Thread.sleep(answersAfterMillis);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            asked.incrementAndGet();
            return claims(groups);
        }
    }

    protected Task taskOf(String group) {
        Task task = tasks.newTask();
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), group);
        return task;
    }
}
