package uk.proportion.casefile;

import uk.proportion.shared.CaseReference;

/**
 * Others deal with a case from now on: it was handed over, or it has become known or turned out otherwise whom at the school an
 * allegation against staff is about. Published as an application event in the transaction that keeps it: work passes to the
 * others before it ends.
 */
public record TeamChanged(CaseReference reference) {}
