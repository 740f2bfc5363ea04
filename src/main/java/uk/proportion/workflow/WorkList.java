package uk.proportion.workflow;

/**
 * A list of tasks that whoever is signed in finds ready, on our pages and in Tasklist.
 *
 * @param code names it in addresses
 * @param description what is on it, in a sentence
 * @param colour such as {@code #1d5a96}; never the only thing that tells lists apart
 * @param filter the id of Tasklist's filter that is the same list
 * @param tasks how many tasks are on it for that person now
 */
public record WorkList(String code, String name, String description, String colour, String filter, long tasks) {}
