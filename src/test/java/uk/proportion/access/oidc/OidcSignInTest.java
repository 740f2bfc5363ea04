package uk.proportion.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** People of an identity provider, whom no table here knows. */
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
            "proportion.oidc.groups.[/it]=camunda-admin",
            "proportion.oidc.groups.[/nowhere]=atlantis-dsl",
            "proportion.oidc.groups.[/mixed-up]=greenfield-officer"
        })
class OidcSignInTest {
    private static final String ISSUER = "staff";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static final HttpClient OUTSIDE = HttpClient.newHttpClient();

    @Autowired
    TestRestTemplate http;

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

    @AfterAll
    static void stopTheProvider() {
        PROVIDER.shutdown();
    }

    @Test
    void somebodyWhomNoTableKnowsSignsInAndWorksWithTheirTeamsTasksOnly() throws Exception {
        Task own = taskOf("greenfield-dsl");
        Task foreign = taskOf("north-officer");
        Browser browser = new Browser(http);
        ResponseEntity<String> signedIn = signIn(browser, "s1", List.of("/greenfield/safeguarding", "/everyone"));

        assertThat(signedIn.getHeaders().getLocation()).hasPath(TASKLIST);
        assertThat(browser.open("/").getBody()).contains("Mary Jones", "Safeguarding lead", "Greenfield School");
        assertThat(browser.open(TASKLIST).getBody()).contains("tasklist-api");
        assertThat(browser.get(TASKS, String.class).getBody())
                .contains(own.getId())
                .doesNotContain(foreign.getId());
        assertThat(browser.get("/api/cases/YP-2026-0000000-A", String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(browser.open("/camunda/app/admin/default/").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatWeCallThemTellsNothingAboutThem() throws Exception {
        signIn(new Browser(http), "mary.jones@school.example", List.of("/greenfield/safeguarding"));

        assertThat(database.sql("select distinct principal_name from spring_session where principal_name is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(name -> name.matches("p-[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "greenfield-dsl",
                "camunda-admin",
                "/it",
                "/nowhere",
                "/mixed-up",
                "/greenfield/safeguarding,/north/officers"
            })
    void whoHasNoRoleInExactlyOneOrganisationIsRefused(String groups) throws Exception {
        Browser browser = new Browser(http);
        ResponseEntity<String> refused = signIn(browser, "s2", Arrays.asList(groups.split(",")));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(refused.getBody()).contains("no role here", "Sign in with your organisation");
        assertThat(browser.open("/").getHeaders().getLocation()).hasPath("/sign-in");
    }

    @Test
    void nobodyBecomesTheEnginesAdministratorByAClaim() throws Exception {
        Browser browser = new Browser(http);
        signIn(browser, "s3", List.of("/it", "camunda-admin", "/north/officers"));

        assertThat(browser.open("/").getBody()).contains("Officer").doesNotContain("Admin");
        assertThat(browser.open("/camunda/app/admin/default/").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({"aud, another-product", "nonce, another-request", "iss, https://another-provider.example"})
    void aTokenForAnotherProductRequestOrProviderIsRefused(String claim, String value) throws Exception {
        Browser browser = new Browser(http);
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER,
                "s4",
                "JWT",
                List.of("proportion"),
                Map.of("groups", List.of("/north/officers"), claim, value),
                3600));

        assertThat(comeBack(browser).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(browser.open("/").getHeaders().getLocation()).hasPath("/sign-in");
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER, "s5", "JWT", List.of("proportion"), claims(List.of("/north/officers")), -3600));

        assertThat(comeBack(new Browser(http)).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        ResponseEntity<String> answer = new Browser(http).open("/sign-in/provider?code=stolen&state=invented");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aRoleThatWasChangedAtTheProviderIsChangedHere() throws Exception {
        Browser browser = new Browser(http);
        Person person = signIn(browser, new Person("s6", "/greenfield/safeguarding"));
        Task task = taskOf("greenfield-dsl");
        assertThat(browser.open("/").getBody()).contains("Safeguarding lead");
        assertThat(browser.get(TASKS, String.class).getBody()).contains(task.getId());
        person.groups = List.of("/north/officers");

        assertThat(browser.open("/").getBody())
                .contains("Officer", "Mary Jones")
                .doesNotContain("Safeguarding lead");
        assertThat(browser.get(TASKS, String.class).getBody()).doesNotContain(task.getId());
    }

    @Test
    void whoLosesEveryRoleIsSignedOut() throws Exception {
        Browser browser = new Browser(http);
        Person person = signIn(browser, new Person("s10", "/greenfield/safeguarding"));
        person.groups = List.of("/everyone");

        assertThat(browser.get(TASKS, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        person.groups = List.of("/greenfield/safeguarding");
        assertThat(browser.get(TASKS, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void whoIsDisabledAtTheProviderIsSignedOut() throws Exception {
        Browser browser = new Browser(http);
        Browser colleague = new Browser(http);
        Person person = signIn(browser, new Person("s11", "/greenfield/safeguarding"));
        signIn(colleague, new Person("s12", "/greenfield/safeguarding"));
        person.refusal = OAuth2Error.INVALID_GRANT;

        assertThat(browser.get("/api/cases/YP-2026-0000000-A", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(browser.open("/").getHeaders().getLocation()).hasPath("/sign-in");
        assertThat(colleague.get(TASKS, String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void whileTheProviderDoesNotAnswerNobodyIsLetInAndNobodyIsSignedOut() throws Exception {
        Browser browser = new Browser(http);
        Person person = signIn(browser, new Person("s13", "/greenfield/safeguarding"));
        person.refusal = OAuth2Error.SERVER_ERROR;

        ResponseEntity<String> refused = browser.get(TASKS, String.class);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(refused.getBody()).contains("try again: you stay signed in");
        person.refusal = null;
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> browser.get(TASKS, String.class).getStatusCode().is2xxSuccessful());
    }

    @Test
    void requestsThatComeTogetherAskTheProviderOnce() throws Exception {
        Browser browser = new Browser(http);
        Person person = signIn(browser, new Person("s14", "/greenfield/safeguarding"));
        person.answersAfterMillis = 500;
        int before = person.asked.get();
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(any -> browser.get("/api/cases/YP-2026-0000000-A", String.class)
                        .getStatusCode()
                        .value())
                .toList();

        assertThat(answers).containsOnly(HttpStatus.NOT_FOUND.value());
        assertThat(person.asked.get() - before).isLessThan(6);
    }

    @Test
    void theTokenWithWhichTheProviderIsAskedLiesEncryptedInTheDatabase() throws Exception {
        signIn(new Browser(http), new Person("s15", "/greenfield/safeguarding"));

        assertThat(database.sql("select refresh_token from vouched_session")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(token -> token.startsWith("ey") || token.contains("-"));
    }

    @Test
    void tasklistShowsTheNameBesideSignOutAndNobodyElses() throws Exception {
        Browser browser = new Browser(http);
        signIn(browser, new Person("s16", "/greenfield/safeguarding"));
        String own = OpaqueId.of(PROVIDER.issuerUrl(ISSUER).toString(), "s16");
        String other = OpaqueId.of(PROVIDER.issuerUrl(ISSUER).toString(), "s12");
        String profile = "/camunda/api/engine/engine/default/user/%s/profile";

        assertThat(browser.get(profile.formatted(own), String.class).getBody()).contains("Mary Jones");
        assertThat(browser.get(profile.formatted(other), String.class).getBody())
                .doesNotContain("Mary Jones");
    }

    @Test
    void signingOutSignsOutAtTheProviderTooAndComesBack() throws Exception {
        Browser browser = new Browser(http);
        signIn(browser, new Person("s17", "/greenfield/safeguarding"));
        assertThat(browser.open("/").getHeaders().getFirst("Content-Security-Policy"))
                .contains("form-action 'self' "
                        + PROVIDER.baseUrl().resolve("/").toString().replaceAll("/$", "") + ";");
        URI there = browser.signOut().getHeaders().getLocation();

        assertThat(there).hasPath("/" + ISSUER + "/endsession");
        assertThat(URLDecoder.decode(there.getRawQuery(), StandardCharsets.UTF_8))
                .contains("id_token_hint=ey", "post_logout_redirect_uri=" + http.getRootUri() + "/sign-in?signed-out");
        assertThat(browser.get(TASKS, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void theWebApplicationsSignOutAtTheProviderToo() throws Exception {
        Browser browser = new Browser(http);
        signIn(browser, new Person("s18", "/greenfield/safeguarding"));
        HttpHeaders answer = browser.post("/camunda/api/admin/auth/user/default/logout", null, String.class)
                .getHeaders();

        assertThat(answer.getFirst("X-Next")).contains("/" + ISSUER + "/endsession?id_token_hint=ey");
        assertThat(browser.get(TASKS, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void theProviderEndsEverySessionOfAPerson() throws Exception {
        Browser atTheOffice = new Browser(http);
        Browser atHome = new Browser(http);
        Browser colleague = new Browser(http);
        signIn(atTheOffice, "s7", List.of("/north/officers"));
        signIn(atHome, "s7", List.of("/north/officers"));
        signIn(colleague, "s8", List.of("/north/officers"));

        assertThat(backChannel("s7").is2xxSuccessful()).isTrue();

        assertThat(atTheOffice.get(TASKS, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(atHome.get(TASKS, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(colleague.get(TASKS, String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aSignOutThatTheProviderDidNotSignEndsNothing() throws Exception {
        Browser browser = new Browser(http);
        signIn(browser, "s9", List.of("/north/officers"));
        ResponseEntity<String> answer = http.exchange(
                RequestEntity.post("/logout/connect/back-channel/organisation")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body("logout_token=eyJhbGciOiJub25lIn0.e30."),
                String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(browser.get(TASKS, String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void noPasswordIsTakenHere() {
        assertThat(new Browser(http).open("/sign-in").getBody())
                .doesNotContain("type=\"password\"")
                .contains("/sign-in/with/organisation");
        Browser browser = new Browser(http);
        browser.signIn("dsl.greenfield", "Proportion-demo-2026");
        assertThat(browser.open("/").getHeaders().getLocation()).hasPath("/sign-in");
    }

    private ResponseEntity<String> signIn(Browser browser, String subject, List<String> groups) throws Exception {
        PROVIDER.enqueueCallback(new Person(subject, groups.toArray(String[]::new)));
        return comeBack(browser);
    }

    private Person signIn(Browser browser, Person person) throws Exception {
        PROVIDER.enqueueCallback(person);
        assertThat(comeBack(browser).getHeaders().getLocation()).hasPath(TASKLIST);
        return person;
    }

    /** Goes to the provider and back, as a browser does. */
    private ResponseEntity<String> comeBack(Browser browser) throws Exception {
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

    private static Map<String, Object> claims(List<String> groups) {
        return Map.of("name", "Mary Jones", "groups", groups);
    }

    private HttpStatus backChannel(String subject) {
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
    private static final class Person extends DefaultOAuth2TokenCallback {
        private final AtomicInteger asked = new AtomicInteger();
        private volatile List<String> groups;
        private volatile ErrorObject refusal;
        private volatile long answersAfterMillis;

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

    private Task taskOf(String group) {
        Task task = tasks.newTask();
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), group);
        return task;
    }
}
