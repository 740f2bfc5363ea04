package uk.proportion.casepage;

import java.util.List;

/**
 * A child, or another person of the case, as one agency may know them.
 *
 * @param person such as {@code Child A}
 * @param name {@code null} where it is not on file
 * @param identity who the child is and what part it played
 * @param voice what the child wants and whether the parents were spoken with, or why not
 * @param facts whatever else is on file
 */
record ChildView(
        String letter,
        String person,
        String name,
        List<String> roles,
        List<Row> identity,
        List<Row> voice,
        List<Row> facts,
        List<Measure> plan) {

    /** A measure of the plan: who does it, and how far it has come. */
    record Measure(String words, String owner, Tag state) {}
}
