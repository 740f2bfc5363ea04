package uk.proportion.guidance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.proportion.shared.Agency;

/**
 * Everything that the tables say of a case on the facts as they are. A decision that is not to be taken is absent.
 *
 * @param decisions by table id and then by subject: {@code case}, a child's letter or a crime's id
 * @param proposable by crime id, the outcome codes that may be proposed
 * @param policeAware whether police know of the case once the school's decision has been carried out; where they do not,
 *     no police user may learn that it exists
 * @param each by table id and subject, the answer of each agency that takes part, where they differ because one agency knows
 *     of earlier incidents that another may not know of; {@code decisions} then has the one that the processes act on
 */
public record Evaluation(
        Map<String, Map<String, Decision>> decisions,
        Map<String, List<String>> proposable,
        boolean policeAware,
        Map<String, Map<String, Map<Agency, Decision>>> each) {
    public static final String CASE = "case";

    /** An evaluation in which every agency has the same answers. */
    public Evaluation(
            Map<String, Map<String, Decision>> decisions, Map<String, List<String>> proposable, boolean policeAware) {
        this(decisions, proposable, policeAware, Map.of());
    }

    /** The answers that differ between the agencies that take part, by agency; empty where there is one for all. */
    public Map<Agency, Decision> each(String table, String subject) {
        return each.getOrDefault(table, Map.of()).getOrDefault(subject, Map.of());
    }

    /** What that table says of that subject, if it is to be asked. */
    public Optional<Decision> find(String table, String subject) {
        return Optional.ofNullable(decisions.getOrDefault(table, Map.of()).get(subject));
    }

    /** What that table says of that subject as far as that agency may know it. */
    public Optional<Decision> find(Agency agency, String table, String subject) {
        return Optional.ofNullable(each(table, subject).get(agency)).or(() -> find(table, subject));
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
