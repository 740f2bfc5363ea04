package uk.proportion.matrix;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code docs/access-matrix.yaml} as it is read.
 *
 * @param people the users of each group of people
 * @param cases which groups of people know a case, by the state that it is in
 * @param references which groups of people may see the reference of any case
 */
record AccessMatrix(
        Map<String, List<String>> people, Map<String, List<String>> cases, List<String> references, List<Row> rows) {
    static final String ANONYMOUS = "anonymous";
    private static final String NOT_ASKED = "not asked";
    private static final int UNAUTHORISED = 401;

    static AccessMatrix read(Path file) {
        try {
            return new YAMLMapper().readValue(Files.readString(file), AccessMatrix.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every user, and nobody at all. */
    List<String> everybody() {
        return Stream.concat(people.values().stream().flatMap(List::stream), Stream.of(ANONYMOUS))
                .toList();
    }

    /** One user of each group of people, and nobody at all. */
    List<String> oneOfEach() {
        return Stream.concat(
                        people.values().stream()
                                .filter(users -> !users.isEmpty())
                                .map(users -> users.get(0)),
                        Stream.of(ANONYMOUS))
                .toList();
    }

    Optional<Row> rowOf(Route route) {
        return rows.stream()
                .filter(row -> row.routes().contains(route.toString()))
                .findFirst();
    }

    boolean knows(String user, String state) {
        return cases.get(state).stream().anyMatch(group -> people.get(group).contains(user));
    }

    boolean seesReferences(String user) {
        return references.stream().anyMatch(group -> people.get(group).contains(user));
    }

    /** The statuses with which that user may be answered; empty where the row leaves them out. */
    Optional<Set<Integer>> expected(Row row, String user, boolean knowing, boolean worker) {
        if (ANONYMOUS.equals(user)) {
            return statuses(row.answers().getOrDefault(ANONYMOUS, UNAUTHORISED));
        }
        return row.answers().entrySet().stream()
                .filter(answer -> names(answer.getKey(), user, knowing, worker))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(AccessMatrix::statuses)
                .orElseThrow(() -> new AssertionError(row.what() + ": no answer for " + user));
    }

    private boolean names(String who, String user, boolean knowing, boolean worker) {
        return switch (who) {
            case "knowing" -> knowing;
            case "worker" -> worker;
            case "others" -> true;
            case ANONYMOUS -> false;
            default -> people.get(who).contains(user);
        };
    }

    private static Optional<Set<Integer>> statuses(Object stated) {
        if (NOT_ASKED.equals(stated)) {
            return Optional.empty();
        }
        Stream<?> all = stated instanceof List<?> several ? several.stream() : Stream.of(stated);
        return Optional.of(all.map(Integer.class::cast).collect(Collectors.toSet()));
    }

    /**
     * One or more addresses that answer alike.
     *
     * @param with what stands in the place of each placeholder; {@code case}, {@code task} and {@code instance} are of a case
     * @param answers who gets which status
     */
    record Row(String what, List<String> routes, Map<String, String> with, Map<String, Object> answers) {
        private static final Set<String> OF_A_CASE = Set.of("case", "task", "instance");

        Row {
            with = with == null ? Map.of() : with;
        }

        boolean isAboutACase() {
            return with.values().stream().anyMatch(OF_A_CASE::contains);
        }
    }
}
