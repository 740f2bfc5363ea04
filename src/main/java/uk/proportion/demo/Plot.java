package uk.proportion.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.proportion.guidance.FactSubject;
import uk.proportion.shared.Agency;
import uk.proportion.shared.Nation;

/**
 * What a generated case is really about, before anybody has found it out: the answers of its people follow from it.
 *
 * @param number its place among all, by which its draws are told from those of the others
 * @param children facts and details by letter
 * @param crimes in the order in which they are put forward
 * @param known the letter of a child who was in an earlier case, or {@code null}
 */
public record Plot(
        int number,
        CaseMix.Story story,
        Nation nation,
        Agency reportedBy,
        Instant reportedAt,
        Map<String, Object> incident,
        Map<String, Object> review,
        Map<String, Map<String, Object>> children,
        List<Crime> crimes,
        String known) {

    /**
     * A crime of the plot.
     *
     * @param facts with the person, the victim, the offence and its factors among them
     * @param outcome where it is heading
     */
    public record Crime(Map<String, Object> facts, String outcome) {}

    /** What the plot says of it; empty where it is silent. */
    public Optional<Object> fact(FactSubject about, String subject, String key) {
        Map<String, Object> facts = switch (about) {
            case INCIDENT -> incident;
            case REVIEW -> review;
            case CHILD -> children.getOrDefault(subject, Map.of());
            case CRIME -> crime(subject).map(Crime::facts).orElse(Map.of());
        };
        return Optional.ofNullable(facts.get(key));
    }

    /** The crime of that id, if the plot has it. */
    public Optional<Crime> crime(String id) {
        if (!id.matches("c[0-9]+")) {
            return Optional.empty();
        }
        int place = Integer.parseInt(id.substring(1)) - 1;
        return place < crimes.size() ? Optional.of(crimes.get(place)) : Optional.empty();
    }
}
