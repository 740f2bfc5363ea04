package uk.proportion.takedown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A request to have imagery of a child taken down, as the case shows it: no link, no account, no description.
 *
 * @param child the letter of the child
 * @param platform the name of the site or app; {@code null} where another service was asked
 * @param helper who helped the child to ask
 * @param answers what came of it, the earliest first; the last one stands
 */
public record TakeDown(
        UUID id,
        String child,
        Service service,
        String platform,
        Helper helper,
        Instant askedAt,
        String recordedBy,
        List<Answer> answers) {

    /** Who can take imagery down, or have it taken down (guidance: Report Remove; Take It Down; IWF). */
    public enum Service {
        REPORT_REMOVE,
        PLATFORM,
        IWF,
        TAKE_IT_DOWN
    }

    /** Who helped the child to ask. */
    public enum Helper {
        CHILD_ALONE,
        PARENT,
        SCHOOL,
        POLICE,
        SOCIAL_CARE,
        SOMEBODY_ELSE
    }

    /** What came of it. */
    public enum Result {
        ASKED,
        ACCEPTED,
        REMOVED,
        REFUSED,
        NOT_FOUND;

        /** Whether the service still has something to do. */
        public boolean isOpen() {
            return this == ASKED || this == ACCEPTED;
        }
    }

    /**
     * One answer.
     *
     * @param followUp when somebody looks again; {@code null} without a date
     * @param recordedBy the id of the user
     */
    public record Answer(Result result, LocalDate on, LocalDate followUp, String recordedBy, Instant recordedAt) {}

    /** How it stands. */
    public Result result() {
        return answers.get(answers.size() - 1).result();
    }

    /** When somebody looks again; {@code null} without a date. */
    public LocalDate followUp() {
        return answers.get(answers.size() - 1).followUp();
    }
}
