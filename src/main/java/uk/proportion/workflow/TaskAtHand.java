package uk.proportion.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import uk.proportion.shared.CaseReference;

/**
 * An open task, as somebody who may know of it sees it.
 *
 * @param title what is to do, as its diagram calls it
 * @param about whom it is about, such as {@code Child A}; empty for the whole case
 * @param subject {@code case}, a child's letter or a crime's id
 * @param due the last moment; {@code null} where there is none
 * @param assignee who has taken it; {@code null} where nobody has
 * @param mine whether that is whoever is signed in
 * @param variables what its form may show: codes, numbers, flags and lists of choices
 */
public record TaskAtHand(
        String id,
        FormDefinition form,
        String title,
        String about,
        CaseReference reference,
        String subject,
        Instant due,
        String assignee,
        boolean mine,
        Map<String, Object> variables) {

    public TaskAtHand {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(reference, "reference");
    }

    /** Whether nobody has taken it. */
    public boolean isFree() {
        return assignee == null;
    }
}
