package uk.proportion.draft;

/**
 * Which form is half filled in.
 *
 * @param id the task's id, or the start form's, such as {@code report-an-incident}
 */
public record HalfFilled(Kind kind, String id) {

    /** What a form belongs to. */
    public enum Kind {
        TASK,
        START
    }

    /** The form of a task. */
    public static HalfFilled task(String taskId) {
        return new HalfFilled(Kind.TASK, taskId);
    }

    /** A form that begins something. */
    public static HalfFilled start(String form) {
        return new HalfFilled(Kind.START, form);
    }
}
