package uk.proportion.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.access.DemoSignIn;
import uk.proportion.reporting.Editions;
import uk.proportion.reporting.MonthNumber;

/** The manager sees on the diagrams how work flows, on our page and in Cockpit, and comes to the cases that wait. */
@InTheBrowser
class FlowJourney {
    private static final Path PICTURES = Path.of("target", "screenshots", "flow");
    private static final String INITIAL_REVIEW = "UserTask_HoldTheInitialReview";

    private static Chromium chromium;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Editions editions;

    private final List<String> refused = new ArrayList<>();

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
    void figuresOfTheSchoolsReview() {
        jdbc.update("delete from flow_cell");
        jdbc.update("delete from flow_of_case");
        jdbc.update("delete from flow_stream");
        flow(INITIAL_REVIEW, 40, 62, 20);
        flow("UserTask_TellTheParents", 25, 70, 5);
        flow("UserTask_ConfirmTheDeletion", 10, 66, 0);
        flow("StartEvent_ReviewDue", 60, 0, 0);
        editions.publish(lastMonth());
    }

    @Test
    void theManagerSeesTheFlowOnOurDiagramAndComesToTheCasesThatWait() {
        Page page = signedIn("manager");
        page.navigate("/flow?process=school-review&measure=MEDIAN");
        assertThat(page.url()).endsWith("/flow/school-review?measure=MEDIAN");
        Locator review = page.locator("[data-element-id=" + INITIAL_REVIEW + "].heat-3, [data-element-id="
                + INITIAL_REVIEW + "][class*=heat-]");
        review.first().waitFor();
        assertThat(page.locator(".heat-badge").allInnerTexts()).contains("2 days");
        assertThat(page.locator("#steps tbody tr").first().innerText()).contains("Tell the parents");
        assertThat(page.locator(".bjs-powered-by").isVisible()).isTrue();
        assertThat(refused).isEmpty();
        picture(page, "own-median");
        page.locator("#measure").selectOption("LATE");
        page.locator(".app-filter button").click();
        page.locator(".heat-badge").first().waitFor();
        assertThat(page.locator(".heat-badge").allInnerTexts()).contains("33%");
        picture(page, "own-late");
        usableByEverybody(page);
        page.setViewportSize(320, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(refused).isEmpty();
    }

    @Test
    void aGroupOfStepsIsOpenedOnTheDiagram() {
        flow("police-response", "UserTask_RecordTheCrime", 15, 50, 5);
        editions.publish(lastMonth());
        Page page = signedIn("manager");
        page.navigate("/flow/police-response");
        page.locator(".app-flow__canvas .bjs-drilldown").first().click();
        page.locator("[data-element-id=UserTask_RecordTheCrime][class*=heat-]").waitFor();
        picture(page, "own-opened");
        usableByEverybody(page);
        assertThat(refused).isEmpty();
    }

    @Test
    void theTableIsThereWithoutScripts() {
        Page page = chromium.windowWithoutScripts(rest.getRootUri(), 375);
        signIn(page, "manager");
        page.navigate("/flow/school-review");
        assertThat(page.locator("#steps").innerText()).contains("Hold the initial review", "60");
        assertThat(page.locator("noscript").count()).isPositive();
        assertThat(page.locator(".app-flow__canvas").isVisible()).isFalse();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("own-no-scripts.png")));
    }

    @Test
    void managerAndAdministratorSeeTheFlowOnCockpitsOwnDiagram() {
        for (String user : List.of("manager", "admin")) {
            Page page = signedIn(user);
            String definition =
                    jdbc.queryForObject("select id_ from act_re_procdef where key_ = 'school-review'", String.class);
            page.navigate("/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime");
            page.locator("[data-element-id=" + INITIAL_REVIEW + "][class*=heat-]")
                    .waitFor();
            assertThat(page.locator(".heat-badge").allInnerTexts()).contains("60");
            picture(page, "cockpit-count-" + user);
            page.locator(".flow-choice select").selectOption("LATE");
            page.locator(".heat-badge", new Page.LocatorOptions().setHasText("33%"))
                    .waitFor();
            assertThat(page.locator(".flow-told a").count()).isEqualTo(user.equals("manager") ? 1 : 0);
            picture(page, "cockpit-late-" + user);
            page.locator(".flow-choice select").selectOption("NONE");
            page.locator(".heat-badge")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
        assertThat(refused).isEmpty();
    }

    private static void usableByEverybody(Page page) {
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .extracting(one -> one.getId() + " " + one.getNodes().get(0).getTarget())
                .isEmpty();
    }

    private void flow(String activity, int inTime, int bucket, int late) {
        flow("school-review", activity, inTime, bucket, late);
    }

    private void flow(String process, String activity, int inTime, int bucket, int late) {
        int version =
                jdbc.queryForObject("select max(version_) from act_re_procdef where key_ = ?", Integer.class, process);
        jdbc.update(
                "insert into flow_stream (process_key, version, activity_id, agency) values (?, ?, ?, 'SCHOOL')",
                process,
                version,
                activity);
        int month = MonthNumber.of(lastMonth());
        String cell = "insert into flow_cell (stream, ended_month, bucket, timing, n)"
                + " select id, ?, ?, ?, ? from flow_stream where activity_id = ?";
        jdbc.update(cell, month, bucket, 1, inTime, activity);
        jdbc.update(cell, month, bucket, 2, late, activity);
    }

    private static YearMonth lastMonth() {
        return YearMonth.from(LocalDate.now(ZoneId.of("Europe/London"))).minusMonths(1);
    }

    private Page signedIn(String user) {
        Page page = chromium.window(rest.getRootUri());
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        signIn(page, user);
        return page;
    }

    private static void signIn(Page page, String user) {
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(DemoSignIn.PASSWORD);
        page.locator("button[type=submit]").last().click();
        page.getByText("Sign out").first().waitFor();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
}
