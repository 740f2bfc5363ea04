package uk.proportion.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
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
import uk.proportion.access.DemoSignIn;
import uk.proportion.workflow.FormDefinitions;

/** A case passes to another force by hand; another is read by a force that takes no part. Pictures as in other journeys. */
@InTheBrowser
class TransferJourney {
    private static final String SENDER = "officer.north";
    private static final String RECEIVER = "officer.south";
    private static final Path PICTURES = Path.of("target", "screenshots", "transfer");
    private static final String FORM = "hand-the-case-over";

    private static Chromium chromium;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    FormDefinitions forms;

    private Desks desks;
    private String reference;

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
    void aCaseIsHandedToAnotherForce() {
        desks = new Desks(chromium, rest.getRootUri(), forms, "transfer");
        reference = reported();
        handOver();
        desks.complete("supervisor.south", "Accept the transfer", Map.of("transferAnswer", "ACCEPTED"));
        String crime = "Put a crime forward · " + reference;
        assertThat(desks.of(RECEIVER).tasks()).contains(crime);
        assertThat(desks.of(SENDER).tasks()).doesNotContain(crime);
    }

    @Test
    void aCaseOfAnotherForceIsReadInAnEmergency() {
        reference = reported();
        Page reader = signedIn(RECEIVER);
        assertThat(reader.evaluate(askForTheCase())).isEqualTo(404);
        ask(reader);
        agree(signedIn("supervisor.south"));
        assertThat(reader.evaluate(askForTheCase())).isEqualTo(200);
        reader.reload();
        picture(reader, "emergency-access-agreed");
    }

    private Page signedIn(String user) {
        Page page = chromium.window(rest.getRootUri());
        page.navigate("/emergency-access");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(DemoSignIn.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.getByLabel("Case reference").waitFor();
        return page;
    }

    private void handOver() {
        Tasklist tasklist = desks.of(SENDER);
        tasklist.startProcess("Hand the case to another", forms.get(FORM))
                .fill(Map.of("caseReference", reference, "transferTo", "south", "transferReason", "CHILD_MOVED"));
        desks.pictureOf(SENDER, FORM);
        tasklist.start();
    }

    private void ask(Page page) {
        page.getByLabel("Case reference").fill(reference);
        page.getByLabel("Which child is at risk of what?").fill("Child A is on the way back to our area tonight.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask a senior colleague"))
                .click();
        page.getByText("You asked for this yourself").waitFor();
        picture(page, "emergency-access-asked");
    }

    private void agree(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agree: " + reference))
                .hover();
        picture(page, "emergency-access-to-answer");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agree: " + reference))
                .click();
        page.getByText(reference).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private String askForTheCase() {
        return "fetch('/api/cases/%s', {headers: {Accept: 'application/json', 'X-Purpose': 'A journey'}})"
                        .formatted(reference)
                + ".then(answer => answer.status)";
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private String reported() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> report = Map.of(
                "incident",
                Map.of("school", "greenfield", "material", "CHILD_PHOTO"),
                "children",
                Map.of("A", Map.of("roles", List.of("DEPICTED", "SHARER"), "ageAtConduct", 15)));
        return rest.withBasicAuth(SENDER, DemoSignIn.PASSWORD)
                .exchange("/api/incidents", HttpMethod.POST, new HttpEntity<>(report, headers), JsonNode.class)
                .getBody()
                .path("reference")
                .asText();
    }
}
