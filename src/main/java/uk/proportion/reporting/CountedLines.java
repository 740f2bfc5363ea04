package uk.proportion.reporting;

import java.util.Map;

/** Counts as lines of text, to be compared. */
public interface CountedLines {
    /** Each thing that is counted, in words of its own, with how often. */
    Map<String, Long> lines();
}
