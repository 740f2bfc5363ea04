package uk.proportion.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.proportion.Browser;
import uk.proportion.access.AccessContext;
import uk.proportion.access.DemoSignIn;

/** Passwords that are kept here: how they are kept, who may try them how often, and how soon a change takes effect. */
@AccessContext
class PasswordsTest {
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient database;

    private String officer;

    @BeforeEach
    void openAnAccount() {
        officer = "officer." + UUID.randomUUID().toString().substring(0, 8);
        User user = identity.newUser(officer);
        user.setPassword(DemoSignIn.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(officer, "north-officer");
    }

    @Test
    void passwordsAreHashedWithArgon2() {
        assertThat(database.sql("select pwd_ from act_id_user")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(hash -> hash.startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void aPasswordFromBeforeStillFitsAndIsHashedAnew() {
        String old = "{SHA-512}" + new Sha512HashDigest().encrypt(DemoSignIn.PASSWORD + "grain");
        database.sql("update act_id_user set pwd_ = ?, salt_ = 'grain' where id_ = ?")
                .params(old, officer)
                .update();
        new Browser(http).signIn(officer);

        assertThat(database.sql("select pwd_ from act_id_user where id_ = ?")
                        .param(officer)
                        .query(String.class)
                        .single())
                .startsWith("{argon2id}");
        new Browser(http).signIn(officer);
    }

    @Test
    void whoKeepsGuessingIsSlowedDownAndTheVictimIsNotLockedOut() {
        Browser guesser = from("203.0.113.7");
        for (int tries = 0; tries < 10; tries++) {
            assertThat(guesser.signIn(officer, "guess").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        }
        ResponseEntity<String> tooMany = guesser.signIn(officer, DemoSignIn.PASSWORD);

        assertThat(tooMany.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(tooMany.getBody()).contains("too many tries");
        assertThat(tooMany.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("60");
        from("203.0.113.8").signIn(officer);
        assertThat(database.sql("select count(*) from audit_payload where words like '%203.0.113.7%'")
                        .query(Integer.class)
                        .single())
                .as("refusals on record")
                .isEqualTo(11);
    }

    @Test
    void whoTriesOnePasswordOnEverybodyIsSlowedDownToo() {
        Browser guesser = from("203.0.113.9");
        List<HttpStatusCode> answers = IntStream.range(0, 40)
                .mapToObj(tries -> guesser.signIn("somebody." + tries, "guess").getStatusCode())
                .toList();

        assertThat(answers).contains(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(answers.indexOf(HttpStatus.TOO_MANY_REQUESTS)).isGreaterThanOrEqualTo(30);
    }

    @Test
    void programsAreSlowedDownJustSo() {
        HttpStatus last = null;
        for (int tries = 0; tries < 11; tries++) {
            HttpHeaders headers = new HttpHeaders();
            headers.setBasicAuth(officer, "guess" + tries);
            headers.set("X-Forwarded-For", "203.0.113.10");
            last = HttpStatus.valueOf(http.exchange(
                            "/api/cases/YP-2026-0000000-A", HttpMethod.GET, new HttpEntity<>(headers), String.class)
                    .getStatusCode()
                    .value());
        }

        assertThat(last).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void anUnknownUserTakesAsLongAsAWrongPassword() {
        long wrongPassword = millis("203.0.113.11", officer);
        long unknownUser = millis("203.0.113.12", "nobody.at.all");

        assertThat((double) unknownUser / wrongPassword).isBetween(0.4, 2.5);
    }

    @Test
    void theEngineTellsNobodyWhetherSomebodyElsesPasswordIsRight() {
        Browser colleague = new Browser(http).signIn("sw.borough");
        JsonNode answer = colleague
                .post(
                        "/camunda/api/engine/engine/default/identity/verify",
                        Map.of("username", officer, "password", DemoSignIn.PASSWORD),
                        JsonNode.class)
                .getBody();

        assertThat(answer.path("authenticated").asBoolean()).isFalse();
    }

    @Test
    void whoseAccountIsDeletedIsOutWithinTenSeconds() {
        Browser browser = new Browser(http).signIn(officer);
        assertThat(statusOf(browser)).isEqualTo(HttpStatus.OK);
        identity.deleteUser(officer);

        await().atMost(AT_ONCE).until(() -> statusOf(browser) == HttpStatus.UNAUTHORIZED);
        assertThat(browser.open("/").getHeaders().getLocation()).hasPath("/sign-in");
    }

    @Test
    void aChangedRoleTakesEffectWithinTenSeconds() {
        Browser browser = new Browser(http).signIn(officer);
        assertThat(browser.open("/").getBody()).contains("Police officer", "North Police");
        identity.deleteMembership(officer, "north-officer");
        identity.createMembership(officer, "borough-sw");

        await().atMost(AT_ONCE).until(() -> browser.open("/").getBody().contains("Borough Council"));
        identity.deleteMembership(officer, "borough-sw");
        await().atMost(AT_ONCE)
                .until(() -> browser.open("/camunda/app/tasklist/default/").getStatusCode() == HttpStatus.FORBIDDEN);
    }

    private Browser from(String address) {
        return new Browser(http).with("X-Forwarded-For", address);
    }

    private long millis(String address, String user) {
        Browser browser = from(address);
        browser.signIn(user, "warm up");
        return LongStream.range(0, 6)
                .map(any -> {
                    long start = System.nanoTime();
                    browser.signIn(user, "guess");
                    return System.nanoTime() - start;
                })
                .sorted()
                .skip(2)
                .findFirst()
                .orElseThrow();
    }

    private static HttpStatus statusOf(Browser browser) {
        return HttpStatus.valueOf(
                browser.get(TASKS, String.class).getStatusCode().value());
    }
}
