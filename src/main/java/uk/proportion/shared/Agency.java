package uk.proportion.shared;

/** The kinds of organisation that work on a case together. */
public enum Agency {
    SCHOOL,
    POLICE,
    SOCIAL_CARE,
    PARTNERSHIP
}
