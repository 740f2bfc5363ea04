package uk.proportion.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.proportion.access.oidc.WithAProvider;

/** Signing in and out with an organisation's own account, in a real browser. */
class ProviderJourney extends WithAProvider {
    private static final Path PICTURE = Path.of("target/screenshots/name-beside-sign-out.png");
    private static Chromium chromium;

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
    void theNameStandsBesideSignOutAndTasklistSignsOutAtTheProviderToo() {
        Page page = chromium.window(http.getRootUri());
        List<String> asked = signIn(page, "j1");
        page.getByText("Mary Jones").first().waitFor();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));

        new Tasklist(page).signOut();
        page.getByText("You have signed out").waitFor();
        assertThat(asked).anyMatch(address -> address.contains("/endsession?id_token_hint="));
    }

    @Test
    void theButtonOfOurPagesSignsOutAtTheProviderToo() {
        Page page = chromium.window(http.getRootUri());
        List<String> asked = signIn(page, "j2");
        page.navigate("/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();

        page.getByText("You have signed out").waitFor();
        assertThat(asked).anyMatch(address -> address.contains("/endsession?id_token_hint="));
    }

    private static List<String> signIn(Page page, String subject) {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest((Request request) -> asked.add(request.url()));
        isAtTheProvider(subject, "/greenfield/safeguarding");
        page.navigate("/camunda/app/tasklist/default/");
        page.locator("#provider").click();
        page.locator(".start-process-action").waitFor();
        return asked;
    }
}
