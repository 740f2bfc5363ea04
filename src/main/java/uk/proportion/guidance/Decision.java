package uk.proportion.guidance;

import java.util.List;
import java.util.Map;

/**
 * What a decision table answered, and why.
 *
 * @param decision the table's id, for example {@code school-response}
 * @param outputs each output by name: a code, or {@code null}; of a COLLECT table one list of codes under the output's name
 * @param rules the rules that fired: one in a FIRST or UNIQUE table, all that matched in a COLLECT table
 * @param facts every fact that the table was asked with, by the name of its input, and every value derived from them
 * @param tableVersion the edition of the table
 */
public record Decision(
        String decision,
        Map<String, Object> outputs,
        List<FiredRule> rules,
        Map<String, Object> facts,
        String tableVersion) {

    /** A rule that fired, such as {@code T2-r5a}, with the paragraphs that it cites. */
    public record FiredRule(String id, List<String> citations) {}

    /** The one value of an output, for example {@code outcome("schoolResponse")}; {@code null} where the table gives none. */
    public String value(String output) {
        return (String) outputs.get(output);
    }

    /** The answer in one value: the only output's code or codes, or a map of all where there are several. */
    public Object result() {
        return outputs.size() == 1 ? outputs.values().iterator().next() : outputs;
    }

    /** The codes that a COLLECT table gathered under its output, without repetition, in the order of the rules. */
    @SuppressWarnings("unchecked")
    public List<String> codes(String output) {
        return (List<String>) outputs.get(output);
    }
}
