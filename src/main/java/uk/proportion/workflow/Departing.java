package uk.proportion.workflow;

import java.util.List;

/**
 * A choice other than what a decision table recommends, where the table allows it. It needs a reason and is counted for managers.
 *
 * @param decision the table's id
 * @param subject {@code case}, a child's letter or a crime's id
 * @param rules the rules that recommended something else, by id
 * @param recommended what they recommend, as a code
 * @param chosen what was chosen in its place, as a code
 * @param second the rank that signs it as T10 says, or {@code NONE}
 */
public record Departing(
        String decision, String subject, List<String> rules, String recommended, String chosen, String second) {
    public static final String NOBODY = "NONE";
}
