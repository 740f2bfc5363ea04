package uk.proportion.page;

import java.util.Map;
import java.util.Optional;
import uk.proportion.shared.CaseReference;

/** What a module shows above the questions of somebody else's form. */
public interface TaskPanel {

    /** Whether it may have something to show with the form of that id. */
    boolean appliesTo(String form);

    /** What it shows; empty where there is nothing to say. */
    Optional<Panel> show(Shown shown);

    /**
     * A form as somebody who may fill it in sees it.
     *
     * @param reference the case; {@code null} on a form that begins one
     * @param subject {@code case}, a child's letter or a crime's id
     * @param answers what has been answered so far, by key
     */
    record Shown(CaseReference reference, String subject, String form, Map<String, Object> answers) {}
}
