package uk.proportion.document;

import java.time.Instant;
import uk.proportion.access.Organisation;
import uk.proportion.access.Role;

/**
 * Who makes a document, and when.
 *
 * @param user the user's id
 * @param role for which they sign
 */
record Maker(String user, Role role, Organisation organisation, Instant at) {}
