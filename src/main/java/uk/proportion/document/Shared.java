package uk.proportion.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What two agencies both see of a case: what one of them may give to the other on paper. A text that only one of them reads, or
 * that they read differently, is left out.
 */
final class Shared {
    private static final List<String> NAMES = List.of(
            "letter",
            "id",
            "measure",
            "decision",
            "result",
            "step",
            "stage",
            "signing",
            "key",
            "subject",
            "kind",
            "summary",
            "at");

    private Shared() {}

    static CaseAsSeen of(CaseAsSeen giver, CaseAsSeen receiver) {
        return new CaseAsSeen(
                giver.reference(),
                giver.reader(),
                maps(giver.file(), receiver.file()),
                lists(giver.decisions(), receiver.decisions()),
                lists(giver.timeline(), receiver.timeline()),
                lists(giver.deadlines(), receiver.deadlines()));
    }

    private static Map<String, Object> maps(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> both = new LinkedHashMap<>();
        one.forEach((key, value) -> {
            if (other.containsKey(key)) {
                both(value, other.get(key)).ifPresent(shared -> both.put(key, shared));
            }
        });
        return both;
    }

    private static Optional<Object> both(Object one, Object other) {
        if (one instanceof Map && other instanceof Map) {
            return Optional.of(maps(CaseAsSeen.map(one), CaseAsSeen.map(other)));
        }
        if (one instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance) && other instanceof List) {
            return Optional.of(lists(CaseAsSeen.list(one), CaseAsSeen.list(other)));
        }
        return Optional.ofNullable(one).filter(any -> Objects.equals(one, other));
    }

    private static List<Map<String, Object>> lists(List<Map<String, Object>> ones, List<Map<String, Object>> others) {
        return ones.stream()
                .flatMap(one -> counterpart(one, others).map(other -> maps(one, other)).stream())
                .toList();
    }

    private static Optional<Map<String, Object>> counterpart(
            Map<String, Object> one, List<Map<String, Object>> others) {
        return others.stream()
                .filter(other -> Stream.of(NAMES)
                        .flatMap(List::stream)
                        .allMatch(name -> Objects.equals(one.get(name), other.get(name))))
                .findFirst();
    }
}
