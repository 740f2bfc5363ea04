package uk.proportion.guidance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random cases over the whole vocabulary, as a scenario file would state them: what is left out has that file's default. */
final class StatedFacts {
    private static final double SELDOM = 0.12;
    private static final double OFTEN = 0.5;
    private static final Object[] OFFENCES =
            new CsvOffences().all().stream().map(Offence::code).toArray();
    private static final Set<Fact.Kind> READ_BY_NO_TABLE = Set.of(Fact.Kind.TEXT, Fact.Kind.TIME);

    private StatedFacts() {}

    /** Cases of one to four people and up to four crimes, each against one of them or nobody. */
    static Arbitrary<Map<String, Object>> cases() {
        return Arbitraries.integers()
                .between(1, FactValues.LETTERS.size())
                .map(people -> FactValues.LETTERS.subList(0, people))
                .flatMap(letters -> Combinators.combine(
                                some(FactSubject.INCIDENT, List.of(), SELDOM),
                                some(FactSubject.REVIEW, List.of(), SELDOM),
                                each(letters, some(FactSubject.CHILD, List.of(), SELDOM)),
                                crimes(letters))
                        .as(StatedFacts::stated));
    }

    private static Map<String, Object> stated(
            Map<String, Object> incident, Map<String, Object> review, Map<String, ?> children, Map<String, ?> crimes) {
        return Map.of("incident", incident, "review", review, "children", children, "crimes", crimes);
    }

    private static Arbitrary<Map<String, Object>> crimes(List<String> letters) {
        Arbitrary<Map<String, Object>> crime = Combinators.combine(
                        some(FactSubject.CRIME, letters, OFTEN), Arbitraries.of(plus(letters, "NONE")))
                .as((facts, person) -> {
                    facts.put("person", person);
                    return facts;
                });
        return Arbitraries.integers()
                .between(0, FactValues.LETTERS.size())
                .flatMap(count -> each(
                        IntStream.rangeClosed(1, count)
                                .mapToObj("c%d"::formatted)
                                .toList(),
                        crime));
    }

    private static Arbitrary<Map<String, Object>> each(List<String> names, Arbitrary<Map<String, Object>> member) {
        return Combinators.combine(names.stream()
                        .<Arbitrary<Object>>map(name -> member.map(facts -> facts))
                        .toList())
                .as(members -> zipped(names, members));
    }

    /** Each fact of the subject with that probability. */
    private static Arbitrary<Map<String, Object>> some(FactSubject subject, List<String> letters, double probability) {
        List<Fact> facts = Vocabulary.of(subject).stream()
                .filter(fact -> !READ_BY_NO_TABLE.contains(fact.kind()))
                .toList();
        return Combinators.combine(facts.stream()
                        .map(fact -> value(fact, letters).injectNull(1 - probability))
                        .toList())
                .as(values -> zipped(facts.stream().map(Fact::key).toList(), values));
    }

    private static Arbitrary<Object> value(Fact fact, List<String> letters) {
        return switch (fact.kind()) {
            case CODES -> Arbitraries.of(fact.values()).list().uniqueElements().map(roles -> roles);
            case PERSON -> Arbitraries.of(plus(letters, fact.values().toArray()));
            case OFFENCE -> Arbitraries.of(OFFENCES);
            case FACTORS -> factors().map(factors -> factors);
            default -> Arbitraries.of(FactValues.of(fact.key()).toArray());
        };
    }

    private static Arbitrary<Map<String, Object>> factors() {
        return Combinators.combine(Vocabulary.FACTORS.stream()
                        .map(factor -> Arbitraries.<Object>of(
                                        FactValues.of(factor).toArray())
                                .injectNull(1 - SELDOM))
                        .toList())
                .as(values -> zipped(Vocabulary.FACTORS, values));
    }

    private static Map<String, Object> zipped(List<String> names, List<Object> values) {
        Map<String, Object> facts = new LinkedHashMap<>();
        IntStream.range(0, names.size())
                .filter(position -> values.get(position) != null)
                .forEach(position -> facts.put(names.get(position), values.get(position)));
        return facts;
    }

    private static List<Object> plus(List<String> letters, Object... others) {
        return Stream.concat(new ArrayList<Object>(letters).stream(), Stream.of(others))
                .toList();
    }
}
