package uk.proportion.access;

/** Whoever is signed in, as far as a page greets them. */
public interface Named {

    /** First and last name. */
    String name();
}
