package uk.proportion.recording;

import java.util.List;
import java.util.Map;

/**
 * A code that may not be proposed for a crime, and why not.
 *
 * @param facts what it rests on, by the name that the tables have for it
 * @param rules the rules that say so, by id; empty where no rule gives the code to anybody here
 * @param citations the paragraphs that these rules rest on
 */
public record NotOffered(
        String code,
        String title,
        Kind kind,
        List<Reason> reasons,
        Map<String, Object> facts,
        List<String> rules,
        List<String> citations) {

    /** Whether that can change. */
    public enum Kind {
        /** On the facts as they are it is forbidden. */
        CLOSED,
        /** Something is not so yet, or nobody knows. */
        NOT_YET,
        /** It does not fit this offence, or nobody of this age. */
        NEVER
    }

    /**
     * One reason, to be said in words.
     *
     * @param keys of the messages, the most exact first; the first that there is counts
     * @param facts the names of facts that the message mentions
     * @param text what the outcome table says; {@code null} where the message does not mention it
     */
    public record Reason(List<String> keys, List<String> facts, String text) {}
}
