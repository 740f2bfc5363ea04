package uk.proportion.shared;

/** The nation whose guidance and deadlines apply to a case. */
public enum Nation {
    ENGLAND,
    WALES
}
