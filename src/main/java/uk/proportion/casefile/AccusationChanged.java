package uk.proportion.casefile;

import uk.proportion.shared.CaseReference;

/**
 * Whom at the school an allegation against staff is about has become known, or has turned out otherwise. Published as an
 * application event in the transaction that keeps it: work passes to others before it ends.
 */
public record AccusationChanged(CaseReference reference) {}
