package uk.proportion.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every value that a fact, or the answer of another table, can have when a table is asked with it. */
public final class FactValues {
    public static final List<String> LETTERS = List.of("A", "B", "C", "D");
    private static final int OLDEST = 20;
    private static final Map<String, List<?>> NOT_CODED = Map.of(
            "ageAtConduct", ages(),
            "ageNow", ages(),
            "priorFreeIncidents", List.of(0, 1, 2, 3),
            "priorVictimIncidents", List.of(0, 1, 2),
            "person", with(LETTERS, "NONE"),
            "victim", with(LETTERS, "STATE", "ADULT"),
            "letter", LETTERS,
            "id", List.of("c1", "c2", "c3", "c4"),
            "hoClass", classes(),
            "signing", List.of("SCHOOL_DECISION", "SOCIAL_CARE_DECISION", "OUTCOME"));
    /** Tables that need not have been asked: {@code NONE} stands for their answer. */
    private static final List<String> NOT_ALWAYS_ASKED = List.of("schoolResponse", "threshold", "gate");

    private FactValues() {}

    /**
     * The values of the input of that name.
     *
     * @throws IllegalArgumentException if nothing of that name is known
     */
    public static List<?> of(String name) {
        List<?> values = NOT_CODED.getOrDefault(name, CodedFacts.values(name));
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No values are known of " + name);
        }
        return NOT_ALWAYS_ASKED.contains(name) ? with(values, "NONE") : values;
    }

    private static List<Object> ages() {
        List<Object> ages =
                new ArrayList<>(IntStream.rangeClosed(0, OLDEST).boxed().toList());
        ages.add(Vocabulary.UNKNOWN);
        return ages;
    }

    private static List<String> classes() {
        return new CsvOffences().all().stream().map(Offence::hoClass).distinct().toList();
    }

    private static List<Object> with(List<?> values, Object... others) {
        return Stream.concat(values.stream(), Stream.of(others)).toList();
    }
}
