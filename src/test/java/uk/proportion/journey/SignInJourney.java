package uk.proportion.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.access.DemoSignIn;
import uk.proportion.workflow.FormDefinitions;

/** Signing in and out in a real browser, and what is left in it. Skipped where the machine has no Chromium, as other journeys. */
@InTheBrowser
class SignInJourney {
    private static final String DSL = "dsl.greenfield";
    private static final String OFFICER = "officer.north";
    private static final String CHILD = "Wilhelmina Plantagenet";
    private static final String ASK_THE_API =
            "fetch('/api/cases/YP-2026-0000000-A', {headers: {Accept: 'application/json'}}).then(answer => answer.status)";
    private static final long MINUTE = 60_000;

    private static Chromium chromium;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    FormDefinitions forms;

    private Page page;

    /** What somebody left half-filled in another journey would come back. */
    @BeforeEach
    void forgetDrafts(@Autowired JdbcTemplate database) {
        database.update("delete from form_draft");
    }

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

    @Test
    void oneSignInOpensEverythingAndSigningOutInTasklistClosesEverything() {
        page = chromium.window(rest.getRootUri());
        signIn(DSL);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Tasklist").setExact(true))
                .first()
                .click();
        page.locator(".start-process-action").waitFor();
        assertThat(page.evaluate(ASK_THE_API)).isEqualTo(404);

        new Tasklist(page).signOut();
        assertThat(page.evaluate(ASK_THE_API)).isEqualTo(401);
        page.goBack();
        page.getByLabel("Password").waitFor();
        assertThat(page.locator(".start-process-action").count()).isZero();
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("session"));
    }

    @Test
    void whoSignsInNextOnTheSameComputerFindsNothingOfTheFirst() {
        page = chromium.window(rest.getRootUri());
        Tasklist tasklist = new Tasklist(page);
        tasklist.signIn(DSL);
        tasklist.startProcess("Report an incident", forms.get("report-an-incident"));
        summary().fill(CHILD);
        page.navigate("/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.getByText("You have signed out").waitFor();

        tasklist.signIn(OFFICER);
        tasklist.startProcess("Report an incident", forms.get("report-an-incident"));
        assertThat(page.locator(".fjs-container textarea").all())
                .isNotEmpty()
                .allMatch(field -> field.inputValue().isEmpty());
        assertThat(tasklist.kept()).isEqualTo(Tasklist.NOTHING);
        assertThat(page.context().storageState()).doesNotContain(CHILD);
    }

    @Test
    void whoStaysIdleIsWarnedLosesNothingTypedAndIsSignedOutInTheEnd() {
        page = chromium.window(rest.getRootUri());
        page.clock().install();
        Tasklist tasklist = new Tasklist(page);
        tasklist.signIn(DSL);
        tasklist.startProcess("Report an incident", forms.get("report-an-incident"));
        summary().fill(CHILD);

        page.clock().runFor(13 * MINUTE + 2_000);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stay signed in"))
                .click();
        assertThat(summary().inputValue()).isEqualTo(CHILD);
        assertThat(page.evaluate(ASK_THE_API)).isEqualTo(404);

        page.clock().runFor(15 * MINUTE + 2_000);
        page.getByText("Your session is over").waitFor();
        assertThat(page.evaluate(ASK_THE_API)).isEqualTo(401);
        assertThat(page.content()).doesNotContain(CHILD);
    }

    @Test
    void whoeverSignsOutInOneTabIsSignedOutInTheOthers() {
        page = chromium.window(rest.getRootUri());
        signIn(DSL);
        Page other = page.context().newPage();
        other.navigate("/");
        List.of(page, other).forEach(tab -> tab.locator("#role").waitFor());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();

        other.getByLabel("Password").waitFor();
    }

    private void signIn(String user) {
        page.navigate("/");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(DemoSignIn.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.locator("#role").waitFor();
    }

    private Locator summary() {
        return page.locator(".fjs-container textarea").first();
    }
}
