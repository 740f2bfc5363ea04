package uk.proportion.workflow;

import org.camunda.bpm.engine.BadUserRequestException;

/** A submission that is not accepted: nothing is changed, and the message, a sentence for people, names the field and the mend. */
public class Refusal extends BadUserRequestException {
    private static final String OVERTAKEN =
            "Somebody else was faster, so nothing of yours was kept: refresh your list and look at the case as it is now";

    private final Why why;

    /** A mistake in what was sent: its sender can mend it. */
    public Refusal(String message) {
        this(Why.MISTAKEN, message);
    }

    private Refusal(Why why, String message) {
        super(message);
        this.why = why;
    }

    /** What kind of refusal it is, and the HTTP status that says so. */
    public enum Why {
        MISTAKEN(400),
        NOT_ALLOWED(403),
        NOT_THERE(404),
        OVERTAKEN(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }

        /** The status with which REST answers. */
        public int status() {
            return status;
        }
    }

    /** Two people acted at the same moment, and this is the later one. */
    public static Refusal overtaken() {
        return new Refusal(Why.OVERTAKEN, OVERTAKEN);
    }

    /** Whatever is no form, no list and no administration of people. */
    public static Refusal notDoneHere() {
        return notAllowed("This is not done here: take the task and complete its form");
    }

    /** It is not for this user to do. */
    public static Refusal notAllowed(String message) {
        return new Refusal(Why.NOT_ALLOWED, message);
    }

    /** The same for a task that never was and for one that this user may not know of. */
    static Refusal noSuchTask() {
        return new Refusal(Why.NOT_THERE, "There is no such task in your list: refresh it");
    }

    /** For a start form that there is not. */
    static Refusal noSuchForm() {
        return new Refusal(Why.NOT_THERE, "There is no such form to begin with: check its name");
    }

    /** The same for a case that never was and for one that this user may not know of. */
    public static Refusal noSuchCase() {
        return new Refusal(Why.NOT_THERE, "There is no such case among yours: check the reference");
    }

    /** What kind of refusal it is. */
    public Why why() {
        return why;
    }
}
