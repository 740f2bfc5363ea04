package uk.proportion.casepage;

/**
 * The one next action of a case for whoever looks at it.
 *
 * @param kind what is shown: their own task, one that a colleague has taken, what is waited for, or that there is nothing to do
 * @param task the id of the task; {@code null} where there is none to open
 * @param title the task, or whom is waited for
 * @param due in words; {@code null} without a deadline
 * @param late whether it is overdue
 */
record NextAction(Kind kind, String task, String title, String due, String dueAt, boolean late, int more) {
    enum Kind {
        OWN,
        COLLEAGUE,
        WAITING,
        CLOSED,
        NOTHING
    }
}
