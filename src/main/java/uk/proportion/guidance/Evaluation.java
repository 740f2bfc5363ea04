package uk.proportion.guidance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that the tables say of a case on the facts as they are. A decision that is not to be taken is absent.
 *
 * @param decisions by table id and then by subject: {@code case}, a child's letter or a crime's id
 * @param proposable by crime id, the outcome codes that may be proposed
 * @param policeAware whether police know of the case once the school's decision has been carried out; where they do not,
 *     no police user may learn that it exists
 */
public record Evaluation(
        Map<String, Map<String, Decision>> decisions, Map<String, List<String>> proposable, boolean policeAware) {
    public static final String CASE = "case";

    /** What that table says of that subject, if it is to be asked. */
    public Optional<Decision> find(String table, String subject) {
        return Optional.ofNullable(decisions.getOrDefault(table, Map.of()).get(subject));
    }

    /** The value of an output, or {@code null} where the table is not asked. */
    public String value(String table, String subject, String output) {
        return find(table, subject).map(decision -> decision.value(output)).orElse(null);
    }

    /** The codes that a COLLECT table gathered, or an empty list where it is not asked. */
    public List<String> codes(String table, String subject, String output) {
        return find(table, subject).map(decision -> decision.codes(output)).orElse(List.of());
    }

    /** The codes that may be confirmed for a crime: permitted outcomes and cancellations. */
    public List<String> permitted(String crime) {
        return Stream.concat(
                        codes(DecisionIds.PERMITTED_OUTCOMES, crime, "permitted").stream(),
                        codes(DecisionIds.CANCELLATIONS, crime, "cancellations").stream())
                .toList();
    }
}
