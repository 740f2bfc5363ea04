package uk.proportion.departure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.proportion.shared.Agency;

/**
 * A person's choice other than what a decision table recommends, as one agency may read it.
 *
 * @param decision the table's id
 * @param subject {@code case}, a child's letter or a crime's id
 * @param rules the rules that recommended something else, by id
 * @param recommended what they recommend, as a code; of a plan the measures, separated by commas
 * @param chosen what was chosen, as a code
 * @param reason why, in that person's words; {@code null} for an agency that does not read them
 * @param by the id of the user
 * @param second who has to sign it, at which rank, and whether they have; {@code null} where nobody has to
 * @param withdrawnAt when it was returned or taken back; {@code null} where it holds
 * @param review what the partnership's manager said of it; {@code null} until then
 */
public record Departure(
        UUID id,
        String decision,
        String subject,
        List<String> rules,
        String recommended,
        String chosen,
        String reason,
        String by,
        Agency agency,
        Instant at,
        Second second,
        Instant withdrawnAt,
        Review review) {

    /**
     * The second person.
     *
     * @param rank as T10 names it
     * @param by the id of the user; {@code null} until they have signed
     */
    public record Second(String rank, String by, Instant at) {}

    /**
     * The manager's answer.
     *
     * @param note {@code null} for every agency but the one that departed
     */
    public record Review(Answer answer, String note, Instant at) {}

    /** What the partnership's manager says. */
    public enum Answer {
        /** The reason holds. */
        SOUND,
        /** It is taken up with the organisation. */
        TAKEN_UP,
        /** The table or the guidance should be looked at. */
        TABLE_IN_QUESTION
    }
}
