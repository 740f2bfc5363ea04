package uk.proportion.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.workflow.FormDefinitions;

/** Every page works under its own content security policy: the browser has nothing to report, and no policy allows eval. */
@InTheBrowser
class PolicyJourney {
    private static final Path PICTURES = Path.of("target", "screenshots", "policy");
    private static final String TELL = "addEventListener('securitypolicyviolation',"
            + " one => console.error('VIOLATION ' + one.violatedDirective + ' ' + one.blockedURI + ' ' + one.sourceFile"
            + " + ':' + one.lineNumber))";

    private static final int FORBIDDEN = 403;
    private static final double SETTLES = 4_000;
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private static Chromium chromium;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    FormDefinitions forms;

    @Autowired
    JdbcTemplate database;

    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final List<String> policies = new CopyOnWriteArrayList<>();
    private final Set<String> refused = new ConcurrentSkipListSet<>();

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
    void noPageOfTasklistBreaksItsPolicyOrNeedsEval() {
        Tasklist tasklist = new Tasklist(watched());
        tasklist.signIn("dsl.greenfield");
        tasklist.startProcess("Report an incident", forms.get("report-an-incident"))
                .fill(CaseJourney.REPORT);
        tasklist.screenshot(PICTURES.resolve("tasklist-form.png"));
        tasklist.start();
        tasklist.claim("Hold the initial review", forms.get("hold-the-initial-review"));
        tasklist.raw().getByText("History").first().click();
        tasklist.raw().getByText("Diagram").first().click();
        tasklist.raw().locator(".djs-element").first().waitFor();
        tasklist.screenshot(PICTURES.resolve("tasklist-diagram.png"));
        tasklist.raw().navigate("/");
        tasklist.raw().locator("#role").waitFor();

        nothingIsReported();
    }

    @Test
    void noPageOfCockpitAndAdminBreaksItsPolicyOrNeedsEval() {
        Page page = watched();
        new Tasklist(page).signIn("admin");
        for (String app : List.of("cockpit/default/#/dashboard", "cockpit/default/#/processes")) {
            page.navigate("/camunda/app/" + app);
            page.reload();
            page.waitForTimeout(SETTLES);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name(app))));
        }
        page.getByText("joint-case").first().waitFor();
        page.getByText("joint-case").first().click();
        page.locator(".djs-element").first().waitFor();
        page.waitForTimeout(SETTLES);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("cockpit-diagram.png")));
        page.navigate("/camunda/app/admin/default/#/users");
        page.getByText("dsl.greenfield").first().waitFor();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("admin-users.png")));

        nothingIsReported();
    }

    private void nothingIsReported() {
        assertThat(refused).as("what the pages ask for and do not get").isEmpty();
        assertThat(reports).isEmpty();
        assertThat(policies)
                .isNotEmpty()
                .allSatisfy(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe-eval", "http:", "https:", "*"));
        assertThat(policies).noneMatch(policy -> scripts(policy).contains("unsafe-inline"));
    }

    private Page watched() {
        Page page = chromium.window(rest.getRootUri());
        page.addInitScript(TELL);
        page.onConsoleMessage(message -> {
            if (message.text().contains("VIOLATION") || message.text().contains("Content Security Policy")) {
                reports.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(error -> reports.add(page.url() + " " + error));
        page.onResponse(this::policyOf);
        return page;
    }

    private void policyOf(Response response) {
        if (response.status() == FORBIDDEN) {
            refused.add(response.url().replaceAll("^https?://[^/]+|[?].*", "").replaceAll(ID, "ID"));
        }
        String type = response.headers().getOrDefault("content-type", "");
        if (type.startsWith("text/html") && response.request().isNavigationRequest()) {
            policies.add(String.valueOf(response.headers().get("content-security-policy")));
        }
    }

    private static String scripts(String policy) {
        List<String> scripts = new ArrayList<>();
        for (String directive : policy.split(";")) {
            if (directive.strip().startsWith("script-src")) {
                scripts.add(directive);
            }
        }
        return String.join(" ", scripts);
    }

    private static String name(String app) {
        return app.replaceAll("[^a-z]+", "-") + ".png";
    }
}
