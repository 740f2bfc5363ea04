package uk.proportion.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinitions;

/** The people of a case, each at a browser of their own. Every form that they answer is kept as a picture. */
final class Desks {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Chromium chromium;
    private final String address;
    private final FormDefinitions forms;
    private final Map<String, Tasklist> open = new HashMap<>();
    private final Path pictures;
    private int taken;
    private String reference = "";

    Desks(Chromium chromium, String address, FormDefinitions forms) {
        this(chromium, address, forms, "");
    }

    /** @param journey the folder for its pictures */
    Desks(Chromium chromium, String address, FormDefinitions forms, String journey) {
        this.pictures = PICTURES.resolve(journey);
        this.chromium = chromium;
        this.address = address;
        this.forms = forms;
    }

    /** That person's Tasklist, signed in. */
    Tasklist of(String user) {
        return open.computeIfAbsent(user, any -> chromium.deskOf(user, address));
    }

    /** Somebody reports an incident with the start form. */
    void report(String user, Map<String, ?> remarkable) {
        Tasklist tasklist = of(user);
        FormOnScreen form = tasklist.startProcess("Report an incident", forms.get("report-an-incident"));
        form.fill(remarkable);
        picture(tasklist, "report-an-incident");
        tasklist.start();
    }

    /** From now on only tasks of that case are claimed: others may have left some of the same name. */
    void about(String caseReference) {
        reference = caseReference;
    }

    /** Somebody claims the first task of that name, about that child or crime where one is named, and completes it. */
    void complete(String user, String task, Map<String, ?> remarkable) {
        Tasklist tasklist = of(user);
        FormDefinition form = forms.get(formOf(task));
        tasklist.claim(task, reference, form).fill(remarkable);
        picture(tasklist, form.id());
        tasklist.complete();
    }

    /** The same with nothing to remark. */
    void complete(String user, String task) {
        complete(user, task, Map.of());
    }

    /** A picture of what that person sees now. */
    void pictureOf(String user, String name) {
        picture(of(user), name);
    }

    /** A form is called like its task: "Record the crime · Crime 1" is answered with {@code record-the-crime}. */
    private static String formOf(String task) {
        return task.split(" · ")[0].toLowerCase(Locale.ROOT).replace("'", "").replace(' ', '-');
    }

    private void picture(Tasklist tasklist, String form) {
        assertThat(tasklist.kept()).as("what the browser keeps").isEqualTo(Tasklist.NOTHING);
        taken++;
        tasklist.screenshot(pictures.resolve("%02d-%s.png".formatted(taken, form)));
    }
}
