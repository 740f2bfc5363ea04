package uk.proportion.guidance.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import uk.proportion.guidance.IncompleteFacts;

/**
 * The facts that a decision reads, as its input data and their types declare them.
 *
 * @param decision the decision's id
 * @param names the needed facts by name; where a fact is a map or a list of maps, what is needed of each map
 */
record NeededFacts(String decision, Map<String, Shape> names) {

    /** What is needed of a value: nothing but its presence, or entries of a map. */
    record Shape(Map<String, Shape> entries) {
        static final Shape VALUE = new Shape(Map.of());
    }

    /** The needed facts and nothing else. */
    Map<String, Object> select(Map<String, Object> facts) {
        List<String> missing = new ArrayList<>();
        Map<String, Object> selected = selectMap("", names, facts, missing);
        if (!missing.isEmpty()) {
            throw new IncompleteFacts(decision, missing);
        }
        return selected;
    }

    /** Every name, with those of entries. */
    Set<String> allNames() {
        Set<String> all = new LinkedHashSet<>();
        addNames(names, all);
        return all;
    }

    private static void addNames(Map<String, Shape> shapes, Set<String> all) {
        shapes.forEach((name, shape) -> {
            all.add(name);
            addNames(shape.entries(), all);
        });
    }

    private static Map<String, Object> selectMap(
            String path, Map<String, Shape> shapes, Map<?, ?> facts, List<String> missing) {
        Map<String, Object> selected = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> {
            Object value = facts.get(name);
            if (value == null) {
                missing.add(path + name);
            } else {
                selected.put(name, selectValue(path + name + ".", shape, value, missing));
            }
        });
        return selected;
    }

    private static Object selectValue(String path, Shape shape, Object value, List<String> missing) {
        if (shape.entries().isEmpty()) {
            return value instanceof Collection<?> codes ? List.copyOf(codes) : value;
        }
        if (value instanceof List<?> members) {
            return IntStream.range(0, members.size())
                    .mapToObj(position -> selectMember(path, position, shape, members.get(position), missing))
                    .toList();
        }
        return selectMap(path, shape.entries(), (Map<?, ?>) value, missing);
    }

    private static Object selectMember(String path, int position, Shape shape, Object member, List<String> missing) {
        Map<?, ?> facts = (Map<?, ?>) member;
        Object name = facts.containsKey("letter") ? facts.get("letter") : facts.get("id");
        return selectMap(path + (name == null ? position : name) + ".", shape.entries(), facts, missing);
    }
}
