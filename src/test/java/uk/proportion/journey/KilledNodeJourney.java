package uk.proportion.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.proportion.TestDatabase;
import uk.proportion.access.DemoSignIn;

/** Two nodes, each a process of its own, on one PostgreSQL; one is killed while somebody has two forms half filled in. */
class KilledNodeJourney {
    private static final String OWNER = "dsl.greenfield";
    private static final String COLLEAGUE = "dsl2.greenfield";
    private static final String ON_A_PAGE = "Wilhelmina was with her form tutor at nine";
    private static final String IN_TASKLIST = "Balthasar came by himself and wanted to talk";
    private static final List<String> TYPED = List.of("Wilhelmina", "Balthasar");
    private static final String WRITTEN =
            "[...document.querySelectorAll('textarea, input')].map(one => one.value).join()";
    private static final int KEY_BYTES = 32;

    private static Chromium chromium;
    private static ProductProcess first;
    private static ProductProcess second;
    private static String firstAddress;
    private static String secondAddress;

    @BeforeAll
    static void startTwoNodesAtOnce() throws Exception {
        chromium = Chromium.startOrSkip();
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String draftsKey = Base64.getEncoder().encodeToString(key);
        String database = addressOf(TestDatabase.POSTGRESQL);
        first = new ProductProcess("first", database, draftsKey);
        second = new ProductProcess("second", database, draftsKey);
        firstAddress = first.address();
        secondAddress = second.address();
    }

    @AfterAll
    static void endAll() {
        for (AutoCloseable one : new AutoCloseable[] {first, second, chromium}) {
            close(one);
        }
    }

    @Test
    void bothDraftsAreFoundOnTheOtherNodeByTheirOwnerAlone() throws Exception {
        aColleagueJoins();
        String onAPage = reviewOfANewCase();
        String inTasklist = reviewOfANewCase();
        Page before = signedIn(OWNER, firstAddress);
        typeOnAPage(before, onAPage);
        typeInTasklist(before, inTasklist);
        aColleagueSeesThatTheyAreTakenAndNothingElse(firstAddress, onAPage, inTasklist);

        first.kill();
        assertThatThrownBy(() -> before.navigate("/")).isInstanceOf(PlaywrightException.class);
        assertThat(second.isAlive()).isTrue();

        aColleagueSeesThatTheyAreTakenAndNothingElse(secondAddress, onAPage, inTasklist);
        signOut(signedIn(OWNER, secondAddress));
        Page after = signedIn(OWNER, secondAddress);
        after.navigate("/tasks/" + onAPage + "/1");
        assertThat(after.locator("#note")).hasValue(ON_A_PAGE);
        openInTasklist(after, inTasklist);
        assertThat(note(after)).hasValue(IN_TASKLIST);
        aColleagueWhoTakesOverBeginsAfresh(after, onAPage);
    }

    private static void typeOnAPage(Page page, String task) {
        page.navigate("/tasks/" + task);
        button(page, "Take this task").click();
        page.navigate("/tasks/" + task + "/1");
        page.waitForResponse("**/so-far", () -> page.locator("#note").fill(ON_A_PAGE));
    }

    private static void typeInTasklist(Page page, String task) {
        openInTasklist(page, task);
        page.locator("button.claim").click();
        note(page).fill(IN_TASKLIST);
        assertThat(page.locator(".draft-line")).containsText("Draft saved");
    }

    private static void openInTasklist(Page page, String task) {
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        page.locator(".task-card .fjs-container").waitFor();
    }

    private static Locator note(Page page) {
        return page.locator(".task-card .fjs-container textarea").first();
    }

    private static void aColleagueSeesThatTheyAreTakenAndNothingElse(String node, String... tasks) {
        Page page = signedIn(COLLEAGUE, node);
        for (String task : tasks) {
            page.navigate("/tasks/" + task);
            assertThat(page.locator("main")).containsText("has taken this task");
            nothingTypedIsOn(page);
            page.navigate("/tasks/" + task + "/1");
            nothingTypedIsOn(page);
            assertThat(page.evaluate("fetch('/api/drafts/task/%s').then(answer => answer.status)".formatted(task)))
                    .isEqualTo(HttpStatus.NOT_FOUND.value());
            openInTasklist(page, task);
            nothingTypedIsOn(page);
        }
        page.context().close();
    }

    private static void aColleagueWhoTakesOverBeginsAfresh(Page owner, String task) {
        owner.navigate("/tasks/" + task);
        button(owner, "Put it back for my team").click();
        Page page = signedIn(COLLEAGUE, secondAddress);
        page.navigate("/tasks/" + task);
        button(page, "Take this task").click();
        page.navigate("/tasks/" + task + "/1");
        assertThat(page.locator("#note")).hasValue("");
        nothingTypedIsOn(page);
    }

    private static void nothingTypedIsOn(Page page) {
        assertThat(page.content()).doesNotContain(TYPED);
        assertThat(String.valueOf(page.evaluate(WRITTEN))).doesNotContain(TYPED);
    }

    private static Page signedIn(String user, String node) {
        Page page = chromium.window(node);
        page.navigate("/");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(DemoSignIn.PASSWORD);
        button(page, "Sign in").click();
        button(page, "Sign out").waitFor();
        return page;
    }

    private static void signOut(Page page) {
        button(page, "Sign out").click();
        page.getByText("You have signed out").waitFor();
        page.context().close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Somebody of the same team, whom the administrator lets in. */
    private static void aColleagueJoins() {
        Map<String, String> profile =
                Map.of("id", COLLEAGUE, "firstName", "Ada", "lastName", "Second", "email", "ada@greenfield.example");
        send(
                "admin",
                HttpMethod.POST,
                "/engine-rest/user/create",
                Map.of("profile", profile, "credentials", Map.of("password", DemoSignIn.PASSWORD)));
        send("admin", HttpMethod.PUT, "/engine-rest/group/greenfield-dsl/members/" + COLLEAGUE, Map.of());
    }

    /** The id of the initial review of a case that has just been reported. */
    private static String reviewOfANewCase() {
        Map<String, ?> report = Map.of(
                "incident",
                Map.of("material", "CHILD_PHOTO"),
                "children",
                Map.of("A", Map.of("roles", List.of("DEPICTED"), "ageAtConduct", 15)));
        String reference =
                (String) send(OWNER, HttpMethod.POST, "/api/incidents", report).get("reference");
        String tasks = "/engine-rest/task?processInstanceBusinessKey=" + reference;
        return new TestRestTemplate(OWNER, DemoSignIn.PASSWORD)
                .getForObject(firstAddress + tasks, JsonNode.class)
                .path(0)
                .path("id")
                .asText();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> send(String user, HttpMethod method, String path, Map<String, ?> body) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        headers.setContentType(MediaType.APPLICATION_JSON);
        ResponseEntity<Map> answer = new TestRestTemplate(user, DemoSignIn.PASSWORD)
                .exchange(firstAddress + path, method, new HttpEntity<>(body, headers), Map.class);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as("%s: %s", path, answer)
                .isTrue();
        return answer.getBody();
    }

    private static String addressOf(TestDatabase kind) throws SQLException {
        try (Connection connection = kind.create().getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    private static void close(AutoCloseable one) {
        try {
            if (one != null) {
                one.close();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
