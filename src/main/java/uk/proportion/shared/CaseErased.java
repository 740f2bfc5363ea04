package uk.proportion.shared;

/**
 * A case file is being erased. Published as an application event in the transaction that erases it: whoever keeps something of
 * the case that tells of people erases it too.
 *
 * @param ground why, as a code: {@code RETENTION_ENDED}
 */
public record CaseErased(CaseReference reference, String ground) {}
