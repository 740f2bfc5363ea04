package uk.proportion.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.access.DemoSignIn;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinitions;

/** The accessible face of forms: from the report to the case page without scripts, and with what was typed shown in Tasklist too. */
@InTheBrowser
class TaskPageJourney {
    private static final String DSL = "dsl.greenfield";
    private static final String CHILD = "Wilhelmina Plantagenet";
    private static final Map<String, ?> REPORT = Map.of(
            "material", "CHILD_PHOTO",
            "subject", "KNOWN_CHILD",
            "youthProduced", "YES",
            "place", "ELSEWHERE",
            "A_name", CHILD,
            "A_ageAtConduct", 15,
            "A_roles", List.of("DEPICTED", "CREATOR", "SHARER"));

    private static final int MOST_PAGES = 30;

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
    void anIncidentIsReportedItsReviewHeldAndItsCaseReadWithoutScripts() {
        Page page = chromium.windowWithoutScripts(rest.getRootUri(), 375);
        signIn(page);
        anIncidentIsReported(page);
        theReviewIsHeld(page);
        page.getByText("Open the case").click();
        // What comes next is the head's, and whoever has no task says why they read
        page.getByLabel("Handover").check();
        go(page);
        assertThat(page.locator("h1")).containsText("YP-");
        assertThat(page.locator("main")).containsText(CHILD);
        assertThat(page.locator("main")).containsText("School’s response");
        picture(page, "case-375");
    }

    private void anIncidentIsReported(Page page) {
        page.navigate("/report");
        picture(page, "report-375");
        page.getByRole(AriaRole.BUTTON, named("Start")).click();
        answer(page, forms.get("report-an-incident"), Map.of("lifeThreat", "YES"));
        go(page);
        assertThat(page.locator(".app-fresh")).containsText("Call 999 now");
        picture(page, "report-more-375");
        answerAll(page, forms.get("report-an-incident"), REPORT);
        picture(page, "report-check-375");
        page.getByRole(AriaRole.BUTTON, named("Send")).click();
        assertThat(page.locator(".govuk-panel__title")).hasText("Incident reported");
        picture(page, "report-sent-375");
    }

    private void theReviewIsHeld(Page page) {
        page.getByText("Hold the initial review").click();
        page.getByRole(AriaRole.BUTTON, named("Take this task")).click();
        assertThat(page.locator(".app-task-facts")).containsText("You");
        picture(page, "task-375");
        page.getByRole(AriaRole.BUTTON, named("Start")).click();
        answerAll(page, forms.get("hold-the-initial-review"), Map.of("typology", "EXP_ROMANTIC"));
        picture(page, "task-check-375");
        page.getByRole(AriaRole.BUTTON, named("Send and complete the task")).click();
        assertThat(page.locator(".govuk-panel__title")).hasText("Done: Hold the initial review");
        picture(page, "task-sent-375");
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

    /** Page after page, until the answers are to be checked. */
    private static void answerAll(Page page, FormDefinition form, Map<String, ?> remarkable) {
        for (int pages = 0; pages < MOST_PAGES && !"Check your answers".equals(heading(page)); pages++) {
            answer(page, form, remarkable);
            go(page);
        }
        assertThat(page.locator("h1")).hasText("Check your answers");
    }

    /** What the page asks: as it is named, anything else that is required as unremarkable. */
    private static void answer(Page page, FormDefinition form, Map<String, ?> remarkable) {
        for (Field field : form.fields()) {
            Locator asked = page.locator("main form [name='%s']:visible".formatted(field.key()));
            Object answer = remarkable.get(field.key());
            if (answer == null && field.required()) {
                answer = Unremarkable.answerTo(field);
            }
            if (answer != null && asked.count() > 0) {
                answer(asked, answer);
            }
        }
    }

    private static void answer(Locator asked, Object answer) {
        String kind = asked.first().evaluate("it => it.type").toString();
        switch (kind) {
            case "radio" -> asked.and(withValue(asked, answer)).check();
            case "checkbox" -> {
                List<?> several = answer instanceof List<?> listed ? listed : List.of(answer);
                several.forEach(one -> asked.and(withValue(asked, one)).check());
            }
            case "select-one" -> asked.selectOption(answer.toString());
            default -> asked.fill(answer.toString());
        }
    }

    private static Locator withValue(Locator asked, Object value) {
        return asked.page().locator("[value='%s']".formatted(value));
    }

    private static String heading(Page page) {
        return page.locator("h1").innerText();
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
