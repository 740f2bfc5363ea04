package uk.proportion.guidance;

/** What a fact is about. */
public enum FactSubject {
    INCIDENT,
    REVIEW,
    CHILD,
    CRIME
}
