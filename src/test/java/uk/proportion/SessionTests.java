package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long somebody stays signed in, and how it ends. */
@WholeProduct
class SessionTests {
    private static final Instant MORNING = Instant.parse("2026-11-16T08:30:00Z");
    private static final String DSL = "dsl.greenfield";
    private static final String TASKLISTS_TASKS = "/camunda/api/engine/engine/default/task";
    private static final String ANY_CASE = "/api/cases/YP-2026-0000000-A";

    @Autowired
    TestRestTemplate http;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void whoDoesNothingForFifteenMinutesIsSignedOut() {
        Browser browser = signedInAt(MORNING);
        standAfter(Duration.ofMinutes(14));
        assertThat(statusOf(browser)).isEqualTo(HttpStatus.OK);
        standAfter(Duration.ofMinutes(28));
        assertThat(statusOf(browser)).isEqualTo(HttpStatus.OK);
        standAfter(Duration.ofMinutes(44));
        assertThat(statusOf(browser)).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void whatAPageAsksByItselfKeepsNobodySignedIn() {
        Browser browser = signedInAt(MORNING).with("X-Unattended", "true");
        standAfter(Duration.ofMinutes(14));
        assertThat(statusOf(browser)).isEqualTo(HttpStatus.OK);
        standAfter(Duration.ofMinutes(16));
        assertThat(statusOf(browser)).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void afterEightHoursEverybodyIsSignedOutWhateverTheyDo() {
        Browser browser = signedInAt(MORNING);
        for (int minutes = 10; minutes < 8 * 60; minutes += 10) {
            standAfter(Duration.ofMinutes(minutes));
            assertThat(browser.post("/session", "", String.class).getStatusCode())
                    .isEqualTo(HttpStatus.OK);
        }
        standAfter(Duration.ofHours(8).plusMinutes(1));
        assertThat(statusOf(browser)).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void signingInGivesTheSessionANewName() {
        Browser browser = new Browser(http);
        browser.cookies().put("session", "planted-by-somebody-else");
        browser.signIn(DSL);
        String first = browser.cookies().get("session");
        browser.signOut();
        browser.signIn(DSL);

        assertThat(first).isNotEqualTo("planted-by-somebody-else");
        assertThat(browser.cookies().get("session")).isNotEqualTo(first);
    }

    @Test
    void signingOutEndsTheSessionForPagesTasklistAndApiAndEmptiesTheBrowser() {
        Browser browser = new Browser(http).signIn(DSL);
        String session = browser.cookies().get("session");
        ResponseEntity<String> signedOut = browser.signOut();
        browser.cookies().put("session", session);

        assertThat(signedOut.getHeaders().getFirst("Clear-Site-Data")).isEqualTo("\"cache\", \"cookies\", \"storage\"");
        assertThat(signedOut.getHeaders().getLocation()).hasPath("/sign-in");
        assertThat(browser.open("/").getHeaders().getLocation()).hasPath("/sign-in");
        assertThat(statusOf(browser)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(browser.get(ANY_CASE, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void signingOutInTasklistEndsTheSameSession() {
        Browser browser = new Browser(http).signIn(DSL);
        ResponseEntity<String> signedOut =
                browser.post("/camunda/api/admin/auth/user/default/logout", "", String.class);

        assertThat(signedOut.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(signedOut.getHeaders().getFirst("Clear-Site-Data")).contains("storage");
        assertThat(browser.open("/").getHeaders().getLocation()).hasPath("/sign-in");
    }

    @Test
    void aChangeWithoutTheGuardAgainstForgedRequestsIsRefusedAndSignsNobodyOut() {
        Browser browser = new Browser(http).signIn(DSL);
        String guard = browser.cookies().put("XSRF-TOKEN", "forged");
        ResponseEntity<String> forged = browser.post("/api/incidents", "{}", String.class);
        ResponseEntity<String> forgedInTasklist = browser.post(TASKLISTS_TASKS, "{}", String.class);
        browser.cookies().put("XSRF-TOKEN", guard);

        assertThat(forged.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(forgedInTasklist.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(browser.post("/api/incidents", "{}", String.class).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(browser.post(TASKLISTS_TASKS, "{}", String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void theDatabaseKeepsTheSessionAsTextAndWithoutAName() {
        Browser browser = new Browser(http).signIn("registrar.south");
        browser.open("/camunda/app/tasklist/default/");
        statusOf(browser);

        assertThat(database.sql("""
                                select attribute_name || '=' || attribute_bytes from spring_session_attributes
                                join spring_session on primary_id = session_primary_id
                                where principal_name = 'registrar.south' order by 1
                                """).query(String.class).list())
                .hasSize(4)
                .allMatch(text -> !text.contains("Maddox") && !text.contains("java"))
                .anyMatch(text -> text.startsWith("signed-in={\"account\":{\"id\":\"registrar.south\""));
    }

    @Test
    void cookiesAreOutOfReachForScriptsOfOthersAndForOtherSites() {
        HttpHeaders headers = new Browser(http)
                .signIn("sw.cwm", uk.proportion.access.DemoSignIn.PASSWORD)
                .getHeaders();

        assertThat(headers.getOrEmpty(HttpHeaders.SET_COOKIE))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("session=").contains("HttpOnly", "SameSite=Lax", "Path=/"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("SameSite=Strict"));
    }

    private Browser signedInAt(Instant moment) {
        clock.standAt(moment);
        return new Browser(http).signIn(DSL);
    }

    private void standAfter(Duration passed) {
        clock.standAt(MORNING.plus(passed));
    }

    private static HttpStatus statusOf(Browser browser) {
        return HttpStatus.valueOf(
                browser.get(TASKLISTS_TASKS, String.class).getStatusCode().value());
    }
}
