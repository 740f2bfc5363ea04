package uk.proportion.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.access.DemoSignIn;
import uk.proportion.workflow.OpenTaskTable;

/** Home and the lists of tasks, as each role sees them, and what Tasklist shows beside a form. */
@InTheBrowser
class HomeJourney {
    private static final Path PICTURES = Path.of("target", "screenshots", "home");
    private static final String DSL = "dsl.greenfield";
    private static final int WIDE = 1280;
    private static final int NARROW = 375;
    private static final int HIGH = 900;

    private static Chromium chromium;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcTemplate database;

    @Autowired
    OpenTaskTable openTasks;

    private String reference;
    private String task;

    @BeforeAll
    static void startTheBrowser() {
        chromium = Chromium.startOrSkip();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void aReportOfTheSchoolOneOfThePoliceAndOneThatIsLate() {
        report("officer.north", Map.of("extortion", "YES", "school", "greenfield"));
        String late = report(DSL, Map.of());
        database.update(
                "update act_ru_task set due_date_ = ?, priority_ = 75 where name_ like ?",
                Timestamp.from(Instant.now().minus(3, ChronoUnit.HOURS)),
                "%" + late);
        openTasks.renew(openTasks.differing());
        reference = report(DSL, Map.of());
        task = database.queryForObject(
                "select id_ from act_ru_task where name_ = ?", String.class, "Hold the initial review · " + reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DSL,
                "head.greenfield",
                "officer.north",
                "supervisor.north",
                "sw.borough",
                "manager",
                "auditor",
                "admin"
            })
    void everybodyHasAHomeThatFitsTheScreen(String user) {
        Page page = signedIn(user);
        for (int width : List.of(WIDE, NARROW)) {
            page.setViewportSize(width, HIGH);
            page.navigate("/");
            picture(page, "home-%s-%d".formatted(user, width));
            if (page.locator("a[href='/tasks']").count() > 0) {
                page.navigate("/tasks");
                picture(page, "tasks-%s-%d".formatted(user, width));
            }
        }
    }

    @Test
    void tasklistShowsWhatTheTaskRestsOnAndTheWayToItsAccessiblePage() {
        Page page = chromium.window(rest.getRootUri());
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        page.getByLabel("User name").fill(DSL);
        page.getByLabel("Password").fill(DemoSignIn.PASSWORD);
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        page.locator(".task-card h2.task").waitFor();
        assertThat(page.locator(".task-card h2.task").innerText()).contains(reference);
        assertThat(page.locator("a.accessible-page").getAttribute("href")).isEqualTo("/tasks/" + task);
        for (String tab : List.of("Case", "Why", "Timeline", "Guidance")) {
            page.locator(".task-details .nav-tabs a")
                    .getByText(tab, new Locator.GetByTextOptions().setExact(true))
                    .click();
            page.locator(".tab-content .app-within h1, .tab-content .app-within h2, .tab-content .app-within p")
                    .first()
                    .waitFor();
            page.locator(".own-page")
                    .getByText("Loading")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("tasklist-%s.png".formatted(tab.toLowerCase(java.util.Locale.ROOT)))));
        }
        assertThat(page.locator(".tab-content .app-within").innerText()).contains("Never view");
    }

    @Test
    void aLinkToAListOpensThatListAfterSigningIn() {
        Page page = signedIn(DSL);
        page.navigate("/tasks?filter=to-pick-up");
        String link = page.getByText("Open this list in Tasklist").getAttribute("href");
        Page elsewhere = chromium.window(rest.getRootUri());
        elsewhere.navigate(link);
        elsewhere.getByLabel("User name").fill(DSL);
        elsewhere.getByLabel("Password").fill(DemoSignIn.PASSWORD);
        elsewhere.locator("button[type=submit]").last().click();
        elsewhere.locator(".task-filter.active:has-text('To pick up')").waitFor();
        elsewhere
                .locator("li.task h4.task a")
                .filter(new Locator.FilterOptions().setHasText("Hold the initial review"))
                .first()
                .waitFor();
    }

    @Test
    void threeTimesShiftHidesTasklistToo() {
        Page page = signedIn(DSL);
        page.navigate("/camunda/app/tasklist/default/");
        page.locator(".start-process-action").waitFor();
        for (int times = 0; times < 3; times++) {
            page.keyboard().press("Shift");
        }
        page.locator("#hidden-page[open]").waitFor();
        assertThat(page.title()).doesNotContain("Casework");
    }

    private Page signedIn(String user) {
        Page page = chromium.window(rest.getRootUri());
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(DemoSignIn.PASSWORD);
        page.locator("button[type=submit]").last().click();
        page.locator("#role").waitFor();
        return page;
    }

    private static void picture(Page page, String name) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " fits the width")
                .isTrue();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private String report(String user, Map<String, String> more) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> incident = new java.util.TreeMap<>(
                Map.of("material", "CHILD_PHOTO", "youthProduced", "YES", "adultInvolved", "NO"));
        incident.putAll(more);
        Map<String, Object> report = Map.of(
                "incident",
                incident,
                "children",
                Map.of("A", Map.of("roles", List.of("DEPICTED", "SHARER"), "ageAtConduct", 15)));
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange("/api/incidents", HttpMethod.POST, new HttpEntity<>(report, headers), JsonNode.class)
                .getBody()
                .path("reference")
                .asText();
    }
}
