package uk.proportion.casefile;

import org.hibernate.Hibernate;

/**
 * Somebody of a case who has the name and birth date of somebody in another case that the same organisation takes part in.
 *
 * @param letter of the child in the case itself
 */
record PossibleMatch(String letter, String organisation, ChildRecord other) {

    PossibleMatch {
        other = Hibernate.unproxy(other, ChildRecord.class);
    }
}
