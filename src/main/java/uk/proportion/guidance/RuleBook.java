package uk.proportion.guidance;

import java.util.List;
import java.util.Map;

/** The rules of a decision table as they are written: what each asks for, and what of it is not so. */
public interface RuleBook {

    /**
     * A rule on given facts.
     *
     * @param id such as {@code T7b-21-OPEN}
     * @param gives what it answers where it applies, the first output of the table
     * @param citations the paragraphs that it rests on
     * @param asks the names of the facts that it asks for
     * @param unmet what it asks for and is not so; empty where it applies
     */
    record Rule(String id, String gives, List<String> citations, List<String> asks, List<Unmet> unmet) {}

    /**
     * One thing that a rule asks for.
     *
     * @param fact the name of the fact, or of a value that is derived from facts
     * @param is what it is now
     * @param wanted the codes that the rule takes; of a comparison its text, such as {@code < 18}
     */
    record Unmet(String fact, Object is, List<String> wanted) {}

    /**
     * The rules of a table, in its order.
     *
     * @param table the table's id, for example {@code permitted-outcomes}
     * @param facts what the table was asked with, and what was derived from it: {@link Decision#facts()}
     * @throws IllegalArgumentException if there is no such table
     */
    List<Rule> rules(String table, Map<String, Object> facts);
}
