package uk.proportion.workflow;

import java.util.Arrays;
import java.util.List;
import uk.proportion.shared.CaseReference;

/**
 * The name of a task in its parts: {@code Decide on the referral · Child A · YP-2026-4830571-V}.
 *
 * @param title what is to do
 * @param about whom and what it is about; empty where it is about the whole case
 */
public record TaskName(String title, String about, CaseReference reference) {
    private static final String BETWEEN = " · ";

    /** Reads a name that {@link TaskNotes} has written. */
    static TaskName of(String name) {
        List<String> parts = Arrays.asList(name.split(BETWEEN));
        int last = parts.size() - 1;
        return new TaskName(
                parts.get(0), String.join(BETWEEN, parts.subList(1, last)), new CaseReference(parts.get(last)));
    }
}
