package uk.proportion.home;

/**
 * A list of tasks as a page offers it, in words.
 *
 * @param address of the list on our pages
 * @param tasklist address of the same list in Tasklist
 * @param pressing whether what is on it cannot wait, and something is on it
 */
record ListLink(
        String code, String name, String description, long tasks, String address, String tasklist, boolean pressing) {}
