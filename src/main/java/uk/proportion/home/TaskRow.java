package uk.proportion.home;

import java.util.List;
import uk.proportion.page.DueWords.Urgency;

/**
 * A task as a list on a page shows it, in words.
 *
 * @param about such as "Child A" or a measure; often empty
 * @param reference of its case; empty for a task outside any
 * @param readable whether the case has a page for whoever is signed in
 * @param priority 100 immediate risk, 75 high, 50 normal, 25 routine
 * @param due "Overdue by 3 hours", "Due today at 16:00"
 * @param holder who has it, in words
 */
record TaskRow(
        String id,
        String label,
        List<String> about,
        String reference,
        boolean readable,
        int priority,
        String due,
        Urgency urgency,
        String holder) {}
