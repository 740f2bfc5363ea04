package uk.proportion.reporting.flow;

/** What colours a diagram. */
enum Measure {
    /** How often it was gone through. */
    COUNT,
    /** How long it took, at most, for half of them. */
    MEDIAN,
    /** How long it took, at most, for nine in ten. */
    P90,
    /** How many of those that had to be done by a time were done late. */
    LATE,
    /** How many are there now. */
    OPEN
}
