package uk.proportion.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.access.DemoSignIn;
import uk.proportion.workflow.FormDefinitions;

/** The accessible face of forms: without scripts, by keyboard alone, and with what was typed shown in Tasklist too. */
@InTheBrowser
class TaskPageJourney {
    private static final String DSL = "dsl.greenfield";
    private static final String CHILD = "Wilhelmina Plantagenet";
    private static final Map<Integer, Map<String, String>> CHOICES = Map.of(
            2,
            Map.of("material", "ADULT_IMAGE", "place", "ELSEWHERE"),
            5,
            Map.of("A_undulyForced", "UNKNOWN", "A_immediateDanger", "NO"));

    private static Chromium chromium;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    FormDefinitions forms;

    @Autowired
    JdbcTemplate database;

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
    void noDrafts() {
        database.update("delete from form_draft");
    }

    @Test
    void anIncidentIsReportedAndItsFirstTaskTakenWithoutScripts() {
        Page page = chromium.windowWithoutScripts(rest.getRootUri(), 375);
        signIn(page);
        page.navigate("/report");
        picture(page, "report-375");
        page.getByRole(AriaRole.BUTTON, named("Start")).click();
        page.locator("input[type=radio][value=NO]").all().forEach(Locator::check);
        page.locator("#lifeThreat").check();
        go(page);
        assertThat(page.locator(".app-fresh")).containsText("Call 999 now");
        picture(page, "report-more-375");
        go(page);
        for (int number = 2; number <= 5; number++) {
            answer(page, number);
            go(page);
        }
        assertThat(page.locator("h1")).hasText("Check your answers");
        picture(page, "report-check-375");
        page.getByRole(AriaRole.BUTTON, named("Send")).click();
        assertThat(page.locator(".govuk-panel__title")).hasText("Incident reported");
        picture(page, "report-sent-375");
        page.locator(".govuk-task-list__link").first().click();
        page.getByRole(AriaRole.BUTTON, named("Take this task")).click();
        assertThat(page.locator(".app-task-facts")).containsText("You");
        picture(page, "task-375");
    }

    @Test
    void aPageIsAnsweredByKeyboardAlone() {
        Page page = chromium.window(rest.getRootUri());
        signIn(page);
        page.navigate("/report/3");
        tabTo(page, "identifiableReport");
        page.keyboard().press("Space");
        for (int tabs = 0; tabs < 5 && !"continue".equals(focused(page, "value")); tabs++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.waitForURL("**/report/4");
    }

    @Test
    void whatComesUpIsShownAtOnceAndTasklistHasTheSameDraft() {
        Page page = chromium.window(rest.getRootUri());
        signIn(page);
        page.navigate("/report/1");
        Locator notice = page.getByText("Call 999 now");
        assertThat(notice).isHidden();
        page.locator("#lifeThreat").check();
        assertThat(notice).isVisible();
        picture(page, "report-danger-1500");
        page.navigate("/report/5");
        page.locator("#A_name").fill(CHILD);
        page.getByRole(AriaRole.BUTTON, named("Save and return later")).click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("Your answers are saved");

        Tasklist tasklist = chromium.deskOf(DSL, rest.getRootUri());
        FormOnScreen report = tasklist.startProcess("Report an incident", forms.get("report-an-incident"));
        assertThat(report.written("A_name")).isEqualTo(CHILD);
    }

    private static void answer(Page page, int number) {
        switch (number) {
            case 2 -> {
                page.locator("#howItCameToLight").fill(Unremarkable.WORDS);
                page.locator("#summary").fill(Unremarkable.WORDS);
            }
            case 3 -> page.locator("#identifiableReport").check();
            case 5 -> page.locator("#A_name").fill(CHILD);
            default -> {}
        }
        CHOICES.getOrDefault(number, Map.of()).forEach((name, value) -> choose(page, name, value));
    }

    private static void choose(Page page, String name, String value) {
        Locator radio = page.locator("input[name=" + name + "][value=" + value + "]");
        if (radio.count() > 0) {
            radio.check();
        } else {
            page.locator("#" + name).selectOption(value);
        }
    }

    private static void tabTo(Page page, String name) {
        for (int tabs = 0; tabs < 40 && !name.equals(focused(page, "name")); tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page, "name")).isEqualTo(name);
    }

    private static Object focused(Page page, String what) {
        return page.evaluate("document.activeElement." + what);
    }

    private static void go(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Continue")).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void signIn(Page page) {
        page.navigate("/");
        page.getByLabel("User name").fill(DSL);
        page.getByLabel("Password").fill(DemoSignIn.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        page.getByText("Sign out").first().waitFor();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "tasks", name + ".png")));
    }
}
