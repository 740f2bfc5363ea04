package uk.proportion.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinitions;

/**
 * Two people at one browser: what the first has typed and not sent is back when they sign in again anywhere, and the second finds
 * nothing of it anywhere.
 */
@InTheBrowser
class SharedComputerJourney {
    private static final String DSL = "dsl.greenfield";
    private static final String OFFICER = "officer.north";
    private static final String REVIEW = "Hold the initial review";
    private static final String IN_THE_REPORT = "Wilhelmina Plantagenet told her form tutor";
    private static final String IN_THE_REVIEW = "Wilhelmina's messages were read to us by her";
    private static final Path PICTURES = Path.of("target", "screenshots", "drafts");

    private static Chromium chromium;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    FormDefinitions forms;

    @Autowired
    JdbcTemplate database;

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
    void noDrafts() {
        database.update("delete from form_draft");
    }

    @Test
    void afterSigningOutTheNextPersonFindsNothingOfAHalfFilledForm() {
        aHalfFilledStartFormAndTaskOfOnePersonAreNotThereForTheNext(tasklist -> {
            tasklist.closeTheStartForm();
            tasklist.signOut();
        });
    }

    @Test
    void afterTheSessionHasExpiredTheNextPersonFindsNothingOfAHalfFilledForm() {
        aHalfFilledStartFormAndTaskOfOnePersonAreNotThereForTheNext(tasklist -> {
            database.update("delete from spring_session");
            tasklist.raw().navigate("/");
            tasklist.raw().getByLabel("Password").waitFor();
        });
    }

    @Test
    void whatWasTypedLastIsSavedByLeavingTheFormAndDiscardedOnlyByItsOwnersWish() {
        Tasklist tasklist = new Tasklist(chromium.window(rest.getRootUri()));
        tasklist.signIn(DSL);
        tasklist.startProcess("Report an incident", report());
        inTheReport(tasklist).fill(IN_THE_REPORT);
        tasklist.closeTheStartForm();
        tasklist.signOut();
        tasklist.signIn(DSL);
        tasklist.startProcess("Report an incident", report());
        assertThat(inTheReport(tasklist)).hasValue(IN_THE_REPORT);

        tasklist.raw().getByText("Discard draft").click();
        assertThat(tasklist.raw().locator(".draft-line")).containsText("Draft discarded");
        assertThat(inTheReport(tasklist)).hasValue("");
        assertThat(drafts()).isZero();
    }

    private void aHalfFilledStartFormAndTaskOfOnePersonAreNotThereForTheNext(Consumer<Tasklist> ending) {
        Tasklist tasklist = new Tasklist(chromium.window(rest.getRootUri()));
        halfFillATask(tasklist);
        halfFillAReport(tasklist);
        assertThat(tasklist.kept()).isEqualTo(Tasklist.NOTHING);
        ending.accept(tasklist);
        theNextPersonFindsNothing(tasklist);
        whoTypedItFindsAllOfItElsewhereAndSendsIt();
        assertThat(drafts()).isZero();
    }

    private void halfFillATask(Tasklist tasklist) {
        tasklist.signIn(DSL);
        tasklist.startProcess("Report an incident", report()).fill(CaseJourney.REPORT);
        tasklist.start();
        task = tasklist.idOf(REVIEW);
        tasklist.claim(REVIEW, review());
        inTheReview(tasklist).fill(IN_THE_REVIEW);
        assertThat(tasklist.raw().locator(".draft-line")).containsText("Draft saved");
        tasklist.screenshot(PICTURES.resolve("task.png"));
    }

    private void halfFillAReport(Tasklist tasklist) {
        tasklist.startProcess("Report an incident", report());
        assertThat(tasklist.raw().locator(".modal-content .draft-line")).not().containsText("Draft saved");
        inTheReport(tasklist).fill(IN_THE_REPORT);
        assertThat(tasklist.raw().locator(".modal-content .draft-line")).containsText("Draft saved");
        tasklist.screenshot(PICTURES.resolve("start.png"));
    }

    private void theNextPersonFindsNothing(Tasklist tasklist) {
        Page page = tasklist.raw();
        tasklist.signIn(OFFICER);
        for (int back = 0; back < 3; back++) {
            page.goBack();
            // A page that the browser kept is asked for again
            page.waitForTimeout(500);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.content()).doesNotContain("Wilhelmina");
        }
        tasklist.open();
        tasklist.startProcess("Report an incident", report());
        assertThat(page.locator(".fjs-container textarea").all())
                .isNotEmpty()
                .allMatch(field -> field.inputValue().isEmpty());
        assertThat(page.evaluate(ask("start/report-an-incident"))).isEqualTo(204);
        assertThat(page.evaluate(ask("task/" + task))).isEqualTo(404);
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        page.reload();
        page.locator(".start-process-action").waitFor();
        page.waitForTimeout(500);
        assertThat(page.content()).doesNotContain("Wilhelmina");
        assertThat(tasklist.kept()).isEqualTo(Tasklist.NOTHING);
        assertThat(page.context().storageState()).doesNotContain("Wilhelmina");
    }

    private void whoTypedItFindsAllOfItElsewhereAndSendsIt() {
        Tasklist elsewhere = chromium.deskOf(DSL, rest.getRootUri());
        FormOnScreen report = elsewhere.startProcess("Report an incident", report());
        assertThat(inTheReport(elsewhere)).hasValue(IN_THE_REPORT);
        elsewhere.screenshot(PICTURES.resolve("start-restored.png"));
        report.fill(CaseJourney.REPORT);
        elsewhere.start();

        FormOnScreen review = elsewhere.open(task, review());
        assertThat(inTheReview(elsewhere)).hasValue(IN_THE_REVIEW);
        review.fill(Map.of("irImmediateRisk", "NO", "typology", "EXP_ROMANTIC"));
        elsewhere.complete();
    }

    private FormDefinition report() {
        return forms.get("report-an-incident");
    }

    private FormDefinition review() {
        return forms.get("hold-the-initial-review");
    }

    private static Locator inTheReport(Tasklist tasklist) {
        return tasklist.raw().locator(".modal-content .fjs-container textarea").last();
    }

    private static Locator inTheReview(Tasklist tasklist) {
        return tasklist.raw().locator(".task-card .fjs-container textarea").last();
    }

    private static String ask(String draft) {
        return "fetch('/api/drafts/%s', {headers: {Accept: 'application/json'}}).then(answer => answer.status)"
                .formatted(draft);
    }

    private int drafts() {
        return database.queryForObject("select count(*) from form_draft", Integer.class);
    }
}
