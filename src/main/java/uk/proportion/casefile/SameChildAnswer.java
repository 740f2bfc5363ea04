package uk.proportion.casefile;

/** What somebody said who was asked whether two children are the same. Only {@link #SAME} makes them so. */
public enum SameChildAnswer {
    SAME,
    DIFFERENT,
    NOT_SURE
}
