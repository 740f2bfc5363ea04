package uk.proportion.casefile;

import uk.proportion.shared.OrganisationId;

/**
 * A case to be opened.
 *
 * @param reporter who reports, through which door
 * @param school the school that the children attend; {@code null} where it is not known or there is none
 * @param answers what the report says
 */
public record NewCase(Authorship reporter, OrganisationId school, FactChanges answers) {}
