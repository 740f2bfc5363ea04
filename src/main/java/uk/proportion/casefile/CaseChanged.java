package uk.proportion.casefile;

import uk.proportion.shared.CaseReference;

/** Something that decisions rest on has changed in a case: an answer, a referral, a recorded crime, a stage's end. */
public record CaseChanged(CaseReference reference) {}
