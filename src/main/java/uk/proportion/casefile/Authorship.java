package uk.proportion.casefile;

import uk.proportion.shared.OrganisationId;

/**
 * Who wrote something, for whom and through which door.
 *
 * @param user the id of the user, or {@code system}
 * @param organisation the user's organisation; {@code null} for the system
 * @param source the form's id, or the name of another door such as {@code new-facts}
 */
public record Authorship(String user, OrganisationId organisation, String source) {

    /** The platform itself, on behalf of nobody. */
    public static Authorship system(String source) {
        return new Authorship("system", null, source);
    }
}
