package uk.proportion.workflow;

import uk.proportion.casefile.Authorship;
import uk.proportion.shared.CaseReference;

/** Somebody has chosen other than a table recommends. Published in the transaction that keeps the answers. */
public record Departed(CaseReference reference, Departing departing, String reason, Authorship by) {}
