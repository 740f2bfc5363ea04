package uk.proportion.casefile;

import java.time.Instant;
import uk.proportion.shared.Agency;

/**
 * A fact on which a decision rests, and where it is from.
 *
 * @param fact its name, as in {@link uk.proportion.guidance.Counterfactual}
 * @param value as the decision has it: a code, a number or a list of codes
 * @param agency whose people stated it; {@code null} where nobody did, or the platform
 * @param person the user who did, if it is the reader's own agency; otherwise {@code null}
 * @param at when; {@code null} where nobody did
 */
public record FactOrigin(String fact, Object value, Kind kind, Agency agency, String person, Instant at) {

    /** Where a fact can be from. */
    public enum Kind {
        /** Somebody has said so, or the platform has set it. */
        STATED,
        /** Nobody has answered; this is used until somebody does. */
        UNANSWERED,
        /** It follows from other facts, or is the answer of another table. */
        FOLLOWS
    }
}
