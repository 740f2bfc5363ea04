package uk.proportion.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, without a window. Nothing is downloaded. */
final class Chromium implements AutoCloseable {
    private static final List<Path> PLACES = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();
    private static final double PATIENCE_MILLIS = 60_000;
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    /** Where it is installed, if it is. */
    static Optional<Path> executable() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /** The browser; where the machine has none, the test is skipped, or fails with {@code -Dbrowser.required=true}. */
    static Chromium startOrSkip() {
        Assumptions.assumeTrue(
                Boolean.getBoolean("browser.required") || executable().isPresent(),
                "No Chromium on this machine: install the package chromium to see the journey");
        ClockUtil.reset();
        return start();
    }

    /** The browser, with patience for a busy machine. */
    static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Chromium(
                executable().orElseThrow(() -> new IllegalStateException("No Chromium is installed in " + PLACES)));
    }

    /** A browser of somebody's own, who has signed in to Tasklist: nothing is shared with the others. */
    Tasklist deskOf(String user, String address) {
        Tasklist tasklist = new Tasklist(window(address));
        tasklist.signIn(user);
        return tasklist;
    }

    /** An empty window of a browser of its own, as British readers have it. */
    Page window(String address) {
        Browser.NewContextOptions desk = new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(1500, 1000);
        Page window = browser.newContext(desk).newPage();
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    /** The same with scripts switched off, as wide as a telephone where that is asked. */
    Page windowWithoutScripts(String address, int width) {
        Page window = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("en-GB")
                        .setJavaScriptEnabled(false)
                        .setViewportSize(width, 900))
                .newPage();
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
