package uk.proportion.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.access.DemoSignIn;

/** The auditor looks into the record in a real browser, and sees where somebody has changed one byte of it. */
@InTheBrowser
class AuditorJourney {
    private static final Path PICTURES = Path.of("target", "screenshots", "auditor");
    private static final String UNSEALED = "select count(*) from audit_entry where position is null";

    private static Chromium chromium;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcTemplate jdbc;

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
    void oneByteChangedInTheDatabaseAndTheAuditorsPageNamesTheEntry() throws InterruptedException {
        String reference = reported();
        read("dsl.greenfield", reference, "");
        read("head.greenfield", reference, "Handover: I stand in for Ms Archer this week");
        everythingIsSealed();
        page = chromium.window(rest.getRootUri());
        List<String> refusedByThePolicy = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refusedByThePolicy.add(message.text());
            }
        });
        signIn("auditor");
        page.getByText("Audit record").first().click();
        heading("The chain is whole").waitFor();
        pictures("chain-whole");

        page.getByText("See who read what").click();
        page.getByLabel("Case reference").fill(reference);
        page.getByText("Look through the record").click();
        page.getByText("I stand in for Ms Archer").waitFor();
        assertThat(page.url()).endsWith("/audit/reads");
        pictures("who-read-what");

        UUID bent = jdbc.queryForObject(
                "select id from audit_entry where case_reference = ? and kind = 'FACTS_KEPT'", UUID.class, reference);
        String codes = codes(bent);
        write(bent, codes.replace("case.material", "case.materiel"));
        try {
            page.navigate("/audit");
            heading("The chain is broken at position").waitFor();
            pictures("chain-broken");
            page.getByText(bent.toString()).click();
            heading("Facts kept").waitFor();
            pictures("entry");
        } finally {
            write(bent, codes);
        }
        page.navigate("/audit");
        heading("The chain is whole").waitFor();
        assertThat(refusedByThePolicy).isEmpty();
    }

    @Test
    void whoHasNoTaskOnACaseSaysWhyAndMayThenReadIt() {
        String reference = reported();
        page = chromium.window(rest.getRootUri());
        signIn("head.greenfield");
        String read = "fetch('/api/cases/%s').then(answer => answer.status)".formatted(reference);
        assertThat(page.evaluate(read)).isEqualTo(428);
        page.navigate("/cases/" + reference + "/purpose");
        page.getByText("Continue").click();
        page.getByText("There is a problem").waitFor();
        pictures("purpose-missing");
        page.getByLabel("Handover").check();
        page.getByText("Continue").click();
        page.getByText("Your reason is on record").waitFor();
        pictures("purpose-stated");
        assertThat(page.evaluate(read)).isEqualTo(200);
    }

    private void signIn(String user) {
        page.navigate("/");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(DemoSignIn.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.locator("#role").waitFor();
    }

    private Locator heading(String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }

    private void pictures(String name) {
        for (int width : List.of(1280, 375)) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing of %s is cut off at %d pixels", name, width)
                    .isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve("%s-%d.png".formatted(name, width))));
        }
    }

    private String codes(UUID entry) {
        return jdbc.queryForObject("select codes from audit_entry where id = ?", String.class, entry);
    }

    private void write(UUID entry, String codes) {
        jdbc.update("update audit_entry set codes = ? where id = ?", codes, entry);
    }

    private void everythingIsSealed() throws InterruptedException {
        for (int tries = 0; tries < 100 && jdbc.queryForObject(UNSEALED, Integer.class) > 0; tries++) {
            Thread.sleep(100);
        }
        assertThat(jdbc.queryForObject(UNSEALED, Integer.class)).isZero();
    }

    private String reported() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        return rest.withBasicAuth("dsl.greenfield", DemoSignIn.PASSWORD)
                .exchange(
                        "/api/incidents",
                        HttpMethod.POST,
                        new HttpEntity<>(Map.of("incident", Map.of("material", "TEXT_ONLY")), headers),
                        Map.class)
                .getBody()
                .get("reference")
                .toString();
    }

    private void read(String user, String reference, String purpose) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Purpose", purpose);
        rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange("/api/cases/" + reference, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }
}
