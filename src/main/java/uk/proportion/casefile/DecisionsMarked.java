package uk.proportion.casefile;

import java.util.List;
import uk.proportion.shared.CaseReference;

/** A correction has changed the facts that decisions of a case rested on. */
public record DecisionsMarked(CaseReference reference, List<MarkedDecision> decisions) {}
