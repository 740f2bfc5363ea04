package uk.proportion.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.proportion.Browser;

/** The product beside a real Keycloak, whose administrator changes people while they are signed in. */
@ActiveProfiles({"demo", "oidc"})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:keycloak;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "proportion.demo.cases=false",
            "proportion.oidc.client-id=proportion",
            "proportion.oidc.client-secret=for-tests",
            "proportion.oidc.groups.[/greenfield/safeguarding]=greenfield-dsl",
            "proportion.oidc.groups.[/north/officers]=north-officer",
            "proportion.oidc.groups.[/camunda-admin]=camunda-admin"
        })
class KeycloakTest {
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String CASE = "/api/cases/YP-2026-0000000-A";
    private static Keycloak keycloak;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient database;

    @DynamicPropertySource
    static void startKeycloak(DynamicPropertyRegistry properties) throws IOException {
        int port = Keycloak.freePort();
        keycloak = Keycloak.start("http://localhost:" + port);
        properties.add("server.port", () -> port);
        properties.add("proportion.oidc.issuer", keycloak::issuer);
    }

    @AfterAll
    static void stopKeycloak() {
        keycloak.stop();
    }

    @Test
    void aPersonOfKeycloakWorksUnderAnIdThatTellsNothing() throws Exception {
        Browser browser = signIn("mary");

        assertThat(browser.open("/").getBody()).contains("Mary Jones", "safeguarding lead", "Greenfield School");
        assertThat(browser.open("/camunda/app/tasklist/default/").getBody()).contains("tasklist-api");
        assertThat(status(browser, TASKS)).isEqualTo(HttpStatus.OK);
        assertThat(status(browser, CASE)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(principals()).isNotEmpty().allMatch(name -> name.matches("p-[0-9a-f]{32}"));
    }

    @Test
    void theGroupOfTheEnginesAdministratorsMeansNothing() throws Exception {
        Browser browser = signIn("technician");

        assertThat(browser.open("/").getBody()).contains("Police officer").doesNotContain("Admin");
        assertThat(browser.open("/camunda/app/admin/default/").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoHasNoRoleHereIsRefused() throws Exception {
        ResponseEntity<String> refused = new Visit(http, "stranger").signIn();

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(refused.getBody()).contains("no role here");
    }

    @Test
    void aRoleThatIsChangedInKeycloakIsChangedHereWithinTenSeconds() throws Exception {
        Browser browser = signIn("mover");
        assertThat(browser.open("/").getBody()).contains("safeguarding lead");
        keycloak.move("mover", "/greenfield/safeguarding", "/north/officers");

        withinTenSeconds().untilAsserted(() -> assertThat(browser.open("/").getBody())
                .contains("Police officer", "Max Mover")
                .doesNotContain("safeguarding lead"));
    }

    @Test
    void whoIsDisabledInKeycloakIsSignedOutWithinTenSeconds() throws Exception {
        Browser browser = signIn("leaver");
        assertThat(status(browser, TASKS)).isEqualTo(HttpStatus.OK);
        keycloak.disable("leaver");

        withinTenSeconds().until(() -> status(browser, TASKS).equals(HttpStatus.UNAUTHORIZED));
        assertThat(status(browser, CASE)).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void keycloaksAdministratorEndsASessionHereByTheBackChannel() throws Exception {
        Browser browser = signIn("caller");
        int before = principals().size();
        keycloak.signOut("caller");

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> principals().size() < before);
        assertThat(status(browser, TASKS)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(browser, CASE)).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void oneSignOutEndsTheSessionHereInTasklistAndAtKeycloak() throws Exception {
        Visit visit = new Visit(http, "goer");
        visit.signIn();
        assertThat(visit.there(visit.wayToKeycloak()).statusCode())
                .as("Keycloak asks for no password while it knows somebody")
                .isEqualTo(302);
        URI signOut = visit.browser().signOut().getHeaders().getLocation();

        assertThat(signOut.toString()).startsWith(keycloak.issuer());
        String hint = signOut.getRawQuery().replaceAll(".*id_token_hint=[^.]+\\.([^.]+)\\..*", "$1");
        assertThat(new String(Base64.getUrlDecoder().decode(hint), StandardCharsets.UTF_8))
                .doesNotContain("Gwen", "Goer", "@");
        assertThat(visit.there(signOut).headers().firstValue("Location"))
                .contains(http.getRootUri() + "/sign-in?signed-out");
        assertThat(status(visit.browser(), TASKS)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(visit.there(visit.wayToKeycloak()).body()).contains("type=\"password\"");
    }

    @Test
    void aProgramsTokenHoldsUntilKeycloakDisablesIt() throws Exception {
        String token = keycloak.tokenOf("school-records");
        assertThat(byToken(CASE, token)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(byToken("/engine-rest/task", token)).isEqualTo(HttpStatus.OK);
        keycloak.disable("service-account-school-records");

        withinTenSeconds().until(() -> byToken(CASE, token).equals(HttpStatus.UNAUTHORIZED));
    }

    @Test
    void aTokenThatKeycloakMadeForAnotherProductIsRefused() throws Exception {
        assertThat(byToken(CASE, keycloak.tokenOf("elsewhere"))).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private Browser signIn(String user) throws Exception {
        Visit visit = new Visit(http, user);
        assertThat(visit.signIn().getHeaders().getLocation()).hasPath("/");
        return visit.browser();
    }

    private List<String> principals() {
        return database.sql("select principal_name from spring_session where principal_name is not null")
                .query(String.class)
                .list();
    }

    private HttpStatusCode byToken(String path, String token) {
        return http.exchange(
                        RequestEntity.get(path)
                                .headers(headers -> headers.setBearerAuth(token))
                                .build(),
                        String.class)
                .getStatusCode();
    }

    private static HttpStatusCode status(Browser browser, String path) {
        return browser.get(path, String.class).getStatusCode();
    }

    private static ConditionFactory withinTenSeconds() {
        return Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(500));
    }
}
