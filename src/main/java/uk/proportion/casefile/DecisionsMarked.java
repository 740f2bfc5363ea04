package uk.proportion.casefile;

import java.util.List;

/**
 * A correction has changed the facts that decisions of a case rested on.
 *
 * @param before the case as it stood before the correction
 * @param after the case on the corrected facts
 */
public record DecisionsMarked(Situation before, Situation after, List<MarkedDecision> decisions) {}
