package uk.proportion.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import uk.proportion.WholeProduct;
import uk.proportion.access.DemoSignIn;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;

/** A case is asked why, in a real browser: as the police read it and as the school reads it. */
@WholeProduct
class WhyJourney {
    private static final Path PICTURES = Path.of("target", "screenshots", "why");
    private static final Path FORWARDED = Path.of("src/test/resources/scenarios/SC-03.yaml");
    private static final int WIDE = 1280;
    private static final int NARROW = 375;

    private static Chromium chromium;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ScenarioRunner runner;

    private final List<String> refusedByThePolicy = new ArrayList<>();
    private Page page;

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
    void theOfficerReadsWhyTheForwardersGateIsClosedAndTheSchoolReadsItsOwn() {
        String reference = runner.start(
                        ScenarioFacts.read(FORWARDED).get(0).stages().get(0))
                .value();
        readerOf("officer.north", reference);
        page.navigate("/cases/" + reference + "/why");
        pictures("police-all");
        page.locator("a[href$='/why/outcome-21-gate/c2']").click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Gate to outcome 21"))
                .waitFor();
        assertThat(page.locator("main").innerText())
                .contains("If Malicious intent (AF07) had been No, the gate would have been: Open.");
        pictures("police-gate");
        page.navigate("/cases/" + reference + "/why/permitted-outcomes/c2");
        pictures("police-permitted");
        page.navigate("/cases/" + reference + "/why/police-response-tier/case");
        pictures("police-tier");

        readerOf("dsl.greenfield", reference);
        page.navigate("/cases/" + reference + "/why");
        assertThat(page.locator("main").innerText()).doesNotContain("Gate to outcome 21", "AF07");
        pictures("school-all");
        page.navigate("/cases/" + reference + "/why/school-response/case");
        pictures("school-response");
        page.navigate("/cases/" + reference + "/why/intervention-plan/B");
        pictures("school-plan");
        assertThat(refusedByThePolicy).isEmpty();
    }

    private void readerOf(String user, String reference) {
        page = chromium.window(rest.getRootUri());
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refusedByThePolicy.add(message.text());
            }
        });
        page.navigate("/");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(DemoSignIn.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(address -> !address.contains("/sign-in"));
        page.navigate("/cases/" + reference + "/purpose");
        page.getByLabel("Handover").check();
        page.getByText("Continue").click();
        page.waitForLoadState();
    }

    private void pictures(String name) {
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing of %s is cut off at %d pixels", name, width)
                    .isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(name + "-" + width + ".png")));
        }
        page.setViewportSize(WIDE, 900);
    }
}
