package uk.proportion.guidance;

import java.util.List;
import java.util.Set;

/** The tables that {@link Guidance} asks, as they are now. */
public interface DecisionTables extends Guidance {

    /**
     * The edition of a table as it is asked now, for example {@code 2026-11}.
     *
     * @throws IllegalArgumentException if there is no such decision
     */
    String edition(String decision);

    /**
     * The names of the facts that a decision reads, itself or through the derived values that it requires, with those of the
     * members of lists and maps: {@code lookedAfter}, {@code AF07}.
     *
     * @throws IllegalArgumentException if there is no such decision
     */
    Set<String> reads(String decision);

    /**
     * The rules of a table, in their order, each with what it cites.
     *
     * @throws IllegalArgumentException if there is no such decision
     */
    List<Decision.FiredRule> rules(String decision);
}
