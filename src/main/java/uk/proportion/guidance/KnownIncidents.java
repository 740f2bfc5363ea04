package uk.proportion.guidance;

import static uk.proportion.guidance.DecisionIds.PERSISTENCE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.proportion.shared.Agency;

/**
 * What each agency that takes part in a case knows of earlier incidents of its children. What one of them knows stays with
 * it: no result that rests on it is another agency's to see.
 *
 * @param byAgency every agency that takes part, with the earlier incidents that it knows of by the child's letter; empty
 *     where nobody knows of any
 */
public record KnownIncidents(Map<Agency, Map<String, EarlierIncidents>> byAgency) {
    /** Nobody knows of any. */
    public static final KnownIncidents NONE = new KnownIncidents(Map.of());

    /** The agencies that take part. */
    Set<Agency> agencies() {
        return byAgency.keySet();
    }

    /** What that agency knows of that child. */
    EarlierIncidents of(Agency agency, String letter) {
        return byAgency.getOrDefault(agency, Map.of()).getOrDefault(letter, EarlierIncidents.NONE);
    }

    /** Whether any agency knows of an earlier incident of that child. */
    boolean concern(String letter) {
        return byAgency.values().stream().anyMatch(known -> known.containsKey(letter));
    }

    /** The first of those agencies that takes part. */
    Optional<Agency> first(List<Agency> preferred) {
        return preferred.stream().filter(byAgency::containsKey).findFirst();
    }

    /** The letters of the children of whom that agency knows an earlier incident. */
    public Set<String> childrenKnownTo(Agency agency) {
        return byAgency.getOrDefault(agency, Map.of()).keySet();
    }

    /** As that agency alone knows it; the others take part, and know nothing. */
    public KnownIncidents knownTo(Agency agency) {
        Map<Agency, Map<String, EarlierIncidents>> own = new EnumMap<>(Agency.class);
        byAgency.forEach((other, known) -> own.put(other, other == agency ? known : Map.of()));
        return own.values().stream().allMatch(Map::isEmpty) ? NONE : new KnownIncidents(own);
    }

    /** That agency's own result of T9 for that child: {@code NONE}, {@code REPEAT} or {@code PERSISTENT}. */
    public String persistence(Guidance guidance, Agency agency, String letter, Map<String, Object> child) {
        return guidance.decide(PERSISTENCE, of(agency, letter).raise(child)).value("persistence");
    }
}
