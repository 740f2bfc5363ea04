package uk.proportion.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import uk.proportion.Browser;

/** What the provider says of somebody after they have signed in. */
class VouchingTest extends WithAProvider {

    @Test
    void aRoleThatWasChangedAtTheProviderIsChangedHere() throws Exception {
        Browser browser = new Browser(http);
        Person person = signIn(browser, new Person("s6", "/greenfield/safeguarding"));
        Task task = taskOf("greenfield-dsl");
        assertThat(browser.open("/").getBody()).contains("Designated safeguarding lead");
        assertThat(browser.get(TASKS, String.class).getBody()).contains(task.getId());
        person.groups = List.of("/north/officers");

        assertThat(browser.open("/").getBody())
                .contains("Police officer", "Mary Jones")
                .doesNotContain("Designated safeguarding lead");
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
        assertThat(browser.open("/").getBody()).contains("Sorry, there is a problem", "Try again in a few minutes");
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
}
