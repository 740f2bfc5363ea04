package uk.proportion.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import uk.proportion.access.DemoSignIn;
import uk.proportion.workflow.FormDefinition;

/** Tasklist in one person's browser, in the words of the person who uses it. */
final class Tasklist {
    private static final String HOME = "/camunda/app/tasklist/default/";
    /** What {@link #kept} says where the browser keeps nothing: neither storage, nor databases, nor caches. */
    static final String NOTHING = "[{},{},[],[]]";

    private static final String TASK = "li.task h4.task a";
    private static final String LIST = ".task-filters .item h4 a";
    private static final String NEWEST_FIRST =
            "#/?sorting=%5B%7B%22sortBy%22:%22created%22,%22sortOrder%22:%22desc%22%7D%5D";
    private static final String TO_PICK_UP = "To pick up";
    private static final int SCREEN_WIDTH = 1500;
    private static final int SCREEN_HEIGHT = 1000;
    private static final int AROUND_A_FORM = 480;

    private static final String REFUSAL = ".notifications .alert-danger";

    private final Page page;

    Tasklist(Page page) {
        this.page = page;
    }

    Page raw() {
        return page;
    }

    /** Asks for Tasklist, is led to the sign-in page, and from there back to Tasklist. */
    void signIn(String user) {
        page.navigate(HOME);
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(DemoSignIn.PASSWORD);
        button("Sign in").click();
        page.locator(".start-process-action").waitFor();
    }

    /** Opens Tasklist for whoever is signed in. */
    void open() {
        page.navigate(HOME);
        page.locator(".start-process-action").waitFor();
    }

    /** Opens a task of theirs by its address. */
    FormOnScreen open(String task, FormDefinition form) {
        page.navigate(HOME + "#/?task=" + task);
        page.reload();
        assertThat(button("Complete")).isVisible();
        return form(form);
    }

    void signOut() {
        page.locator("li.account > a").click();
        page.locator("li.logout a").click();
        page.getByText("You have signed out").waitFor();
    }

    /** Opens the start form of the process whose name begins so. */
    FormOnScreen startProcess(String name, FormDefinition form) {
        page.locator(".start-process-action a").click();
        page.locator(".modal-content ul.processes a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        return form(".modal-content .fjs-container", form);
    }

    /** Closes the start form without sending it. */
    void closeTheStartForm() {
        page.keyboard().press("Escape");
        page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(hidden()));
    }

    /** Sends the start form. */
    void start() {
        Locator start = button("Start");
        assertThat(start).isEnabled();
        start.click();
        page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(hidden()));
    }

    /** Opens the task whose name begins so, taking the list afresh where it is not there yet, and claims it. */
    FormOnScreen claim(String name, FormDefinition form) {
        return claim(name, "", form);
    }

    /** The same with a task of that case. */
    FormOnScreen claim(String name, String reference, FormDefinition form) {
        Locator task = task(name).filter(new Locator.FilterOptions().setHasText(reference));
        if (task.count() == 0) {
            show(TO_PICK_UP);
        }
        task.first().click();
        assertThat(page.locator(".task-card h2.task")).containsText(name);
        page.locator("button.claim").click();
        assertThat(button("Complete")).isVisible();
        return form(form);
    }

    /** Sends the task's form; a refusal fails with what Tasklist says of it. */
    void complete() {
        Locator complete = button("Complete");
        assertThat(complete).isEnabled();
        complete.click();
        Locator refusal = page.locator(REFUSAL);
        Locator task = page.locator(".task-card");
        page.waitForCondition(() -> !task.isVisible() || refusal.count() > 0);
        assertThat(refusal).hasCount(0);
    }

    /** The names of the tasks that nobody has taken, as they are now, and of this person's own. */
    List<String> tasks() {
        return Stream.of(TO_PICK_UP, "My tasks")
                .flatMap(list -> {
                    show(list);
                    return page.locator(TASK).allInnerTexts().stream();
                })
                .toList();
    }

    /** Opens one of the lists, taken afresh. */
    void show(String list) {
        page.navigate(HOME + NEWEST_FIRST);
        page.reload();
        page.locator(LIST).filter(new Locator.FilterOptions().setHasText(list)).click();
        page.locator(LIST + " .active, .item.active:has-text('%s')".formatted(list))
                .first()
                .waitFor();
        page.locator(TASK + ", [cam-tasks] .well").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** The id of the task of that name. */
    String idOf(String name) {
        show(TO_PICK_UP);
        return task(name).first().getAttribute("href").replaceAll(".*task=([^&]+).*", "$1");
    }

    /** Sends the start form, and returns why Tasklist says that it was refused. */
    String startRefused() {
        button("Start").click();
        Locator refusal = page.locator(REFUSAL).first();
        refusal.waitFor();
        return refusal.innerText();
    }

    /** Sends the start form too late: the sign-in page opens. */
    void startAfterTheSessionHasEnded() {
        page.context().clearCookies();
        button("Start").click();
        page.getByLabel("Password").waitFor();
    }

    /** All that the browser keeps of this site when the window is closed, as text; {@link #NOTHING} where it is nothing. */
    String kept() {
        return page.evaluate("Promise.all([indexedDB.databases(), caches.keys()])"
                        + ".then(more => JSON.stringify([window.localStorage, window.sessionStorage, ...more]))")
                .toString();
    }

    /** A picture of everything on the page; the window grows with the form. */
    void screenshot(Path file) {
        Locator form = page.locator(".fjs-container").last();
        int formHeight = form.count() == 0 ? 0 : (int) form.boundingBox().height;
        int height = Math.max(SCREEN_HEIGHT, AROUND_A_FORM + formHeight);
        page.setViewportSize(SCREEN_WIDTH, height);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private Locator task(String name) {
        return page.locator(TASK).filter(new Locator.FilterOptions().setHasText(name));
    }

    private FormOnScreen form(FormDefinition form) {
        return form(".fjs-container", form);
    }

    private FormOnScreen form(String place, FormDefinition form) {
        Locator shown = page.locator(place);
        shown.waitFor();
        assertThat(page.locator("input[type=file]")).hasCount(0);
        return new FormOnScreen(shown, form);
    }

    private Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static WaitForSelectorState hidden() {
        return WaitForSelectorState.HIDDEN;
    }
}
