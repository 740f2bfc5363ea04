package uk.proportion.casefile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.proportion.imagery.Links;

/**
 * Answers to be kept: facts of the vocabulary, identity and narrative by subject. A {@code null} value withdraws an answer;
 * a letter or crime id that the case does not have yet adds the person or the crime.
 */
public record FactChanges(
        Map<String, Object> incident,
        Map<String, Object> review,
        Map<String, Map<String, Object>> children,
        Map<String, Map<String, Object>> crimes) {

    /**
     * Changes as somebody has sent them; a part that was left out is empty.
     *
     * @throws InvalidFacts where a subject or key is not known, or an answer has a shape that no fact takes
     */
    static FactChanges asSent(
            Map<String, Object> incident,
            Map<String, Object> review,
            Map<String, Map<String, Object>> children,
            Map<String, Map<String, Object>> crimes) {
        FactChanges changes = new FactChanges(given(incident), given(review), given(children), given(crimes));
        AnswerShapes.check(changes);
        return changes;
    }

    /** A report as another system has sent it: {@link #asSent} without a review or crimes. */
    public static FactChanges ofAReport(Map<String, Object> incident, Map<String, Map<String, Object>> children) {
        return asSent(incident, null, children, null);
    }

    private static <T> Map<String, T> given(Map<String, T> sent) {
        return sent == null ? new TreeMap<>() : new TreeMap<>(sent);
    }

    /** Changes without content, to be filled. */
    public static FactChanges none() {
        return new FactChanges(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** Facts of one crime. */
    public static FactChanges ofCrime(String crime, Map<String, Object> facts) {
        FactChanges changes = none();
        changes.crime(crime).putAll(facts);
        return changes;
    }

    /** Facts of the incident. */
    public static FactChanges ofIncident(Map<String, Object> facts) {
        FactChanges changes = none();
        changes.incident().putAll(facts);
        return changes;
    }

    /** Facts of the school's review. */
    public static FactChanges ofReview(Map<String, Object> facts) {
        FactChanges changes = none();
        changes.review().putAll(facts);
        return changes;
    }

    /** The facts of the person of that letter, to be filled. */
    public Map<String, Object> child(String letter) {
        return children.computeIfAbsent(letter, any -> new TreeMap<>());
    }

    /** The facts of the crime of that id, to be filled. */
    public Map<String, Object> crime(String crime) {
        return crimes.computeIfAbsent(crime, any -> new TreeMap<>());
    }

    /** Which facts these are, without their values: {@code case.material}, {@code A.role}. */
    List<String> keys() {
        Set<String> keys = new TreeSet<>();
        Stream.of(incident, review).flatMap(facts -> facts.keySet().stream()).forEach(key -> keys.add("case." + key));
        Stream.of(children, crimes)
                .flatMap(subjects -> subjects.entrySet().stream())
                .forEach(subject -> subject.getValue().keySet().forEach(key -> keys.add(subject.getKey() + "." + key)));
        return List.copyOf(keys);
    }

    /** About whom or what something is stated that holds a link. */
    Set<String> subjectsWithLinks() {
        Set<String> subjects = new TreeSet<>();
        Stream.of(incident, review).filter(FactChanges::holdLink).forEach(facts -> subjects.add("case"));
        Stream.of(children, crimes)
                .flatMap(several -> several.entrySet().stream())
                .filter(subject -> holdLink(subject.getValue()))
                .forEach(subject -> subjects.add(subject.getKey()));
        return subjects;
    }

    private static boolean holdLink(Map<String, Object> facts) {
        return facts.values().stream().anyMatch(value -> value instanceof String text && Links.in(text));
    }

    /** Whether there is nothing to keep. */
    public boolean isEmpty() {
        return incident.isEmpty() && review.isEmpty() && children.isEmpty() && crimes.isEmpty();
    }
}
