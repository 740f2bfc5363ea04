package uk.proportion.guidance;

import java.util.Map;

/** The decision tables T0–T10 of guidance section 8, and the derived values that they read. */
public interface Guidance {

    /**
     * Asks one table, for example {@code school-response}, or one of the derived values behind it, for example {@code
     * outcome-21-gate-own-hard-factor}. A pure function: it reads no clock and keeps nothing.
     *
     * @param decision the id of a table or of a derived value
     * @param facts facts by the names of its inputs: codes as text, ages as {@code Integer} or {@code "UNKNOWN"}, {@code
     *     children} and {@code crimes} as lists of maps, {@code aggravating} as a map; facts that it does not read are
     *     ignored
     * @throws IncompleteFacts if a fact that it reads is missing or null
     * @throws IllegalArgumentException if there is no such decision
     */
    Decision decide(String decision, Map<String, Object> facts);
}
