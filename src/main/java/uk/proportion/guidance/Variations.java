package uk.proportion.guidance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The facts of a decision with one of them changed to another of its codes, for each code of each fact in turn. */
final class Variations {

    /**
     * @param fact the path of the changed fact, such as {@code crimes.c2.aggravating.AF14}
     * @param code its other value
     * @param whole what holds the fact, otherwise unchanged
     */
    record Variation<T>(String fact, String code, T whole) {
        private Variation<T> at(String place) {
            return new Variation<>(fact.isEmpty() ? place : place + "." + fact, code, whole);
        }
    }

    private final Object letter;

    private Variations(Object letter) {
        this.letter = letter;
    }

    static Stream<Variation<Map<String, Object>>> of(Map<String, Object> facts) {
        return new Variations(facts.get("letter")).ofMap(facts);
    }

    private Stream<Variation<Map<String, Object>>> ofMap(Map<String, Object> facts) {
        return facts.keySet().stream()
                .flatMap(name -> ofEntry(name, facts.get(name))
                        .map(inner -> new Variation<>(inner.fact(), inner.code(), with(facts, name, inner.whole()))
                                .at(name)));
    }

    @SuppressWarnings("unchecked")
    private Stream<? extends Variation<?>> ofEntry(String name, Object value) {
        if (value instanceof Map<?, ?> facts) {
            return ofMap((Map<String, Object>) facts);
        }
        if (value instanceof List<?> members && members.stream().allMatch(Map.class::isInstance)) {
            return ofMembers((List<Map<String, Object>>) members);
        }
        return CodedFacts.values(name).stream()
                .filter(code -> !code.equals(value))
                .map(code -> new Variation<>("", code, code));
    }

    private Stream<Variation<List<Object>>> ofMembers(List<Map<String, Object>> members) {
        return IntStream.range(0, members.size())
                .filter(position -> concerned(members.get(position)))
                .boxed()
                .flatMap(position -> ofMap(members.get(position))
                        .map(inner -> new Variation<>(
                                        inner.fact(), inner.code(), replaced(members, position, inner.whole()))
                                .at(name(members.get(position)))));
    }

    private boolean concerned(Map<String, Object> member) {
        return letter == null
                || Stream.of("letter", "person", "victim").anyMatch(key -> letter.equals(member.get(key)));
    }

    private static String name(Map<String, Object> member) {
        return String.valueOf(member.getOrDefault("letter", member.get("id")));
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(facts);
        changed.put(name, value);
        return changed;
    }

    private static List<Object> replaced(List<Map<String, Object>> members, int position, Object member) {
        List<Object> changed = new ArrayList<>(members);
        changed.set(position, member);
        return changed;
    }
}
