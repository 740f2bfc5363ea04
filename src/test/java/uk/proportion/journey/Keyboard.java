package uk.proportion.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import uk.proportion.access.DemoSignIn;

/**
 * Somebody who has a keyboard and no mouse: they go on by Tab, press Enter and Space, choose with arrows, and type. At each stop
 * they have to see where they are. Of each page that they have not seen before they go all the way round, forth and back.
 */
final class Keyboard {
    private static final int MOST_STOPS = 400;
    private static final int MOST_CHOICES = 60;
    private static final String FORTH = "Tab";
    private static final String BACK = "Shift+Tab";

    private final Page page;
    private final Set<String> seen;

    /**
     * @param page an empty window
     * @param seen the pages that were walked round before, be it by others; those that are walked now are added
     */
    Keyboard(Page page, Set<String> seen) {
        this.page = page;
        this.seen = seen;
        page.addInitScript(FocusStop.SCRIPT);
    }

    /** Types the address of the product, and signs in. */
    void signIn(String user) {
        page.navigate("/");
        arrived();
        to("the user's name", stop -> stop.name().equals("user"));
        write(user);
        to("the password", stop -> stop.name().equals("password"));
        write(DemoSignIn.PASSWORD);
        press("Enter");
        to("signing out", stop -> stop.text().equals("Sign out"));
    }

    /** Goes on to the link or button of that text and presses it. */
    void choose(String text) {
        to(text, stop -> stop.presses() && stop.text().equals(text));
        press("Enter");
    }

    /** Presses the link to another place of this page, and says where it leads. */
    FocusStop follow(String text) {
        to(text, stop -> stop.presses() && stop.text().contains(text));
        page.keyboard().press("Enter");
        return focused();
    }

    /** Goes past header and navigation, as the page's first link offers. */
    void skipToTheContent() {
        to("skipping to the content", stop -> stop.text().equals("Skip to main content"));
        page.keyboard().press("Enter");
        page.locator("main:focus").waitFor();
    }

    /** Goes on to the field of that name and writes into it. */
    void write(String name, String text) {
        to(name, stop -> stop.name().equals(name));
        write(text);
    }

    /** Goes on to the choice of that name, and chooses. */
    void choose(String name, String value) {
        choose(to(name, stop -> stop.name().equals(name)), value);
    }

    /** Goes on from stop to stop, each of which is offered, until one is the page's own button; that is pressed. */
    void onwards(Consumer<FocusStop> answering) {
        skipToTheContent();
        to("going on", stop -> {
            answering.accept(stop);
            return stop.isPrimary();
        });
        press("Enter");
    }

    /** Presses it until nothing else of the page's remains than what it leads to. */
    void press(String key) {
        page.evaluate("document.documentElement.dataset.leaving = ''");
        page.keyboard().press(key);
        page.locator("html:not([data-leaving]) > body.js-enabled").waitFor();
        arrived();
    }

    /** Chooses one of a list, or ticks one of several, where the focus is. */
    void choose(FocusStop stop, Object value) {
        switch (stop.type()) {
            case "radio" -> arrows(stop.checkedValue(), value.toString());
            case "select-one" -> arrows(stop.value(), value.toString());
            default -> {
                boolean wanted = value instanceof List<?> several ? several.contains(stop.value()) : true;
                if (wanted && !stop.checked()) {
                    page.keyboard().press("Space");
                    assertThat(focused().checked())
                            .as("ticked by Space: %s", stop)
                            .isTrue();
                }
            }
        }
    }

    /** Types over what is there, where the focus is. */
    void write(String text) {
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    boolean shows(String selector) {
        return page.locator(selector).count() > 0;
    }

    FocusStop focused() {
        return FocusStop.of(page);
    }

    private void arrows(String chosen, String wanted) {
        String now = chosen;
        if (now.isEmpty() && focused().value().equals(wanted)) {
            page.keyboard().press("Space");
            now = focused().chosen();
        }
        for (int choice = 0; choice < MOST_CHOICES && !now.equals(wanted); choice++) {
            page.keyboard().press("ArrowDown");
            now = focused().chosen();
        }
        assertThat(now).as("chosen with arrows at %s", focused()).isEqualTo(wanted);
    }

    /** Presses Tab until somebody stands there. */
    private FocusStop to(String what, Predicate<FocusStop> there) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            FocusStop stop = next(FORTH);
            if (stop.isSomewhere() && there.test(stop)) {
                return stop;
            }
        }
        throw new AssertionError("By Tab nobody comes to %s on %s".formatted(what, page.url()));
    }

    private FocusStop next(String key) {
        page.keyboard().press(key);
        FocusStop stop = focused();
        assertThat(stop.unseen())
                .as("%s, after %s on %s", stop, key, page.url())
                .isEmpty();
        return stop;
    }

    /** A page that is new is walked once round: what can be used is reached, and nothing keeps the focus. */
    private void arrived() {
        if (seen.add(path().replaceAll("[0-9a-f-]{36}|YP-[^/]+", "*") + heading())) {
            List<?> all = (List<?>) page.evaluate("window.stops.all()");
            for (String key : List.of(FORTH, BACK)) {
                assertThat(round(key))
                        .as("reached by %s on %s", key, page.url())
                        .isEqualTo(new TreeSet<>(all));
            }
        }
    }

    private Set<Object> round(String key) {
        Set<Object> reached = new TreeSet<>();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            FocusStop stop = next(key);
            if (stop.isSomewhere() && !reached.add(stop.id())) {
                return reached;
            }
        }
        throw new AssertionError("No end of %s on %s".formatted(key, page.url()));
    }
}
