package uk.proportion.guidance.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.FactValues;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.guidance.engine.NeededFacts.Shape;
import uk.proportion.scenario.ScenarioFacts;

/** Facts to ask a decision with: every combination, or one at random. */
final class RandomFacts {
    private static final int MOST_MEMBERS = 4;
    private static final Map<String, Object> QUIET = quiet();
    private static final List<String> ROLES =
            Vocabulary.find(FactSubject.CHILD, "roles").orElseThrow().values();

    private final Random random;
    private double quietness;

    RandomFacts(long seed) {
        random = new Random(seed);
    }

    /** How many combinations there are; {@code Long.MAX_VALUE} where a fact is a map or a list. */
    static long combinations(NeededFacts needed) {
        return needed.names().entrySet().stream().allMatch(RandomFacts::isOneValue)
                ? needed.names().keySet().stream()
                        .mapToLong(name -> FactValues.of(name).size())
                        .reduce(1, Math::multiplyExact)
                : Long.MAX_VALUE;
    }

    /** Every combination of the values of the needed facts. */
    static Stream<Map<String, Object>> all(NeededFacts needed) {
        Stream<Map<String, Object>> facts = Stream.of(Map.of());
        for (String name : needed.names().keySet()) {
            facts = facts.flatMap(known -> FactValues.of(name).stream().map(value -> with(known, name, value)));
        }
        return facts;
    }

    /** One combination. Some are full of aggravation and some have hardly any, so that last rules are reached as well. */
    Map<String, Object> one(NeededFacts needed) {
        quietness = random.nextDouble();
        return map(needed.names());
    }

    private Map<String, Object> map(Map<String, Shape> shapes) {
        Map<String, Object> facts = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> facts.put(name, value(name, shape)));
        return facts;
    }

    private Object value(String name, Shape shape) {
        return switch (name) {
            case "children", "crimes" ->
                IntStream.range(0, random.nextInt(MOST_MEMBERS + 1))
                        .mapToObj(member -> map(shape.entries()))
                        .toList();
            case "aggravating" -> map(shape.entries());
            case "roles" -> ROLES.stream().filter(role -> random.nextBoolean()).toList();
            default -> value(name);
        };
    }

    private Object value(String name) {
        List<?> values = FactValues.of(name);
        return QUIET.containsKey(name) && random.nextDouble() < quietness
                ? QUIET.get(name)
                : values.get(random.nextInt(values.size()));
    }

    /** What a scenario file's defaults say: a case in which nothing is the matter. */
    private static Map<String, Object> quiet() {
        CaseFacts defaults = ScenarioFacts.facts(
                Map.of("children", Map.of("A", Map.of()), "crimes", Map.of("c1", Map.of("person", "A"))));
        Map<String, Object> quiet = new HashMap<>(defaults.incident());
        quiet.putAll(defaults.review());
        quiet.putAll(defaults.children().get("A"));
        quiet.putAll(defaults.crimes().get("c1"));
        Vocabulary.FACTORS.forEach(factor -> quiet.put(factor, "NO"));
        quiet.put(Vocabulary.PERSISTENCE_FACTOR, "NONE");
        return quiet;
    }

    private static boolean isOneValue(Map.Entry<String, Shape> fact) {
        return fact.getValue().entries().isEmpty() && !fact.getKey().equals("roles");
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return more;
    }
}
