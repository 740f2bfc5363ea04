package uk.proportion.guidance;

import static uk.proportion.guidance.FactSubject.CHILD;
import static uk.proportion.guidance.FactSubject.CRIME;
import static uk.proportion.guidance.FactSubject.INCIDENT;
import static uk.proportion.guidance.FactSubject.REVIEW;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A case with one of its facts changed to another of its values, for each value of each fact in turn. Of a decision about one
 * child or crime, only the facts of the case itself, of that child or person and of their crimes: nobody is told what another
 * child should have done.
 */
final class Variations {
    private static final String FACTORS = "aggravating";
    private static final Set<String> OF_THE_PERSON = Set.of("undulyForced", "ageAtConduct", "ageNow");

    /**
     * @param fact the name of the changed fact, such as {@code crimes.c2.aggravating.AF14}; what the decision is about is left out
     * @param value its other value
     * @param facts the case, otherwise unchanged
     */
    record Variation(String fact, Object value, CaseFacts facts) {}

    private final CaseFacts facts;
    private final String subject;
    private final BiPredicate<FactSubject, String> worthTrying;

    /**
     * @param subject {@code case}, a child's letter or a crime's id
     * @param worthTrying whether a fact of that name, an aggravating factor too, is to be changed
     */
    Variations(CaseFacts facts, String subject, BiPredicate<FactSubject, String> worthTrying) {
        this.facts = facts;
        this.subject = subject;
        this.worthTrying = worthTrying;
    }

    Stream<Variation> all() {
        // What it is about comes first
        return (isCase()
                        ? Stream.of(ofTheCase(), ofPeople(), ofCrimes())
                        : Stream.of(ofCrimes(), ofPeople(), ofTheCase()))
                .flatMap(some -> some);
    }

    private Stream<Variation> ofTheCase() {
        Stream<Variation> incident =
                of(INCIDENT, "", facts.incident(), this::withIncident).filter(one -> !statedOfTheSubject(one.fact()));
        return Stream.concat(incident, of(REVIEW, "", facts.review(), this::withReview));
    }

    /** A child has its own, a crime may have its own. */
    private boolean statedOfTheSubject(String key) {
        return facts.children().getOrDefault(subject, Map.of()).containsKey(key)
                || facts.crimes().getOrDefault(subject, Map.of()).containsKey(key);
    }

    private Stream<Variation> ofPeople() {
        Object person = facts.crimes().getOrDefault(subject, Map.of()).get("person");
        return facts.children().entrySet().stream()
                .filter(child -> Evaluation.CASE.equals(subject)
                        || subject.equals(child.getKey())
                        || child.getKey().equals(person))
                .flatMap(child -> ofChild(child.getKey(), child.getValue()));
    }

    private Stream<Variation> ofChild(String letter, Map<String, Object> child) {
        return of(CHILD, "", child, changed -> withChild(letter, changed))
                .filter(one -> !facts.crimes().getOrDefault(subject, Map.of()).containsKey(one.fact()))
                .map(one -> subject.equals(letter) || !isCase() && OF_THE_PERSON.contains(one.fact())
                        ? one
                        : new Variation("children." + letter + "." + one.fact(), one.value(), one.facts()));
    }

    private Stream<Variation> ofCrimes() {
        return facts.crimes().entrySet().stream()
                .filter(crime -> isCase()
                        || subject.equals(crime.getKey())
                        || subject.equals(crime.getValue().get("person"))
                        || subject.equals(crime.getValue().get("victim")))
                .flatMap(crime -> ofCrime(crime.getKey(), crime.getValue()));
    }

    private Stream<Variation> ofCrime(String id, Map<String, Object> crime) {
        String prefix = subject.equals(id) ? "" : "crimes." + id + ".";
        Stream<Variation> own = of(CRIME, prefix, crime, changed -> withCrime(id, changed));
        return Stream.concat(own, ofFactors(id, crime, prefix));
    }

    @SuppressWarnings("unchecked")
    private Stream<Variation> ofFactors(String id, Map<String, Object> crime, String prefix) {
        Map<String, Object> factors = (Map<String, Object>) crime.getOrDefault(FACTORS, Map.of());
        return Vocabulary.FACTORS.stream()
                .filter(factor -> worthTrying.test(CRIME, factor))
                .flatMap(factor -> CodedFacts.values(factor).stream()
                        .filter(code -> !code.equals(factors.getOrDefault(factor, Vocabulary.UNKNOWN)))
                        .map(code -> new Variation(
                                prefix + FACTORS + "." + factor,
                                code,
                                withCrime(id, with(crime, FACTORS, with(factors, factor, code))))));
    }

    private boolean isCase() {
        return Evaluation.CASE.equals(subject);
    }

    private Stream<Variation> of(
            FactSubject about,
            String prefix,
            Map<String, Object> stated,
            Function<Map<String, Object>, CaseFacts> whole) {
        return Vocabulary.of(about).stream()
                .filter(fact -> stated.containsKey(fact.key()) && worthTrying.test(about, fact.key()))
                .flatMap(fact -> OtherValues.of(fact, stated.get(fact.key())).stream()
                        .map(other -> new Variation(
                                prefix + fact.key(), other, whole.apply(with(stated, fact.key(), other)))));
    }

    private CaseFacts withIncident(Map<String, Object> changed) {
        return new CaseFacts(changed, facts.review(), facts.children(), facts.crimes(), facts.earlier());
    }

    private CaseFacts withReview(Map<String, Object> changed) {
        return new CaseFacts(facts.incident(), changed, facts.children(), facts.crimes(), facts.earlier());
    }

    private CaseFacts withChild(String letter, Map<String, Object> changed) {
        return new CaseFacts(
                facts.incident(),
                facts.review(),
                replaced(facts.children(), letter, changed),
                facts.crimes(),
                facts.earlier());
    }

    private CaseFacts withCrime(String id, Map<String, Object> changed) {
        return new CaseFacts(
                facts.incident(),
                facts.review(),
                facts.children(),
                replaced(facts.crimes(), id, changed),
                facts.earlier());
    }

    private static Map<String, Map<String, Object>> replaced(
            Map<String, Map<String, Object>> members, String name, Map<String, Object> member) {
        Map<String, Map<String, Object>> changed = new java.util.LinkedHashMap<>(members);
        changed.put(name, member);
        return changed;
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        Map<String, Object> changed = new TreeMap<>(facts);
        changed.put(name, value);
        return changed;
    }

    /** Which other values of a fact are worth trying: of a number, those on either side of where a table draws a line. */
    private static final class OtherValues {
        private static final List<Integer> AGES = List.of(9, 10, 11, 12, 13, 17, 18);
        private static final List<Integer> COUNTS = List.of(0, 1, 2);

        static List<Object> of(Fact fact, Object value) {
            List<Object> values = switch (fact.kind()) {
                case CODE -> new ArrayList<>(fact.values());
                case AGE -> new ArrayList<>(AGES);
                case COUNT -> new ArrayList<>(COUNTS);
                case CODES -> oneMoreOrLess(fact.values(), (List<?>) value);
                case PERSON, TIME, OFFENCE, FACTORS, TEXT -> List.of();
            };
            if (fact.kind() == Fact.Kind.AGE) {
                values.add(Vocabulary.UNKNOWN);
            }
            return values.stream().filter(other -> !other.equals(value)).toList();
        }

        private static List<Object> oneMoreOrLess(List<String> codes, List<?> stated) {
            List<Object> sets = new ArrayList<>();
            codes.forEach(code -> sets.add(codes.stream()
                    .filter(other -> other.equals(code) != stated.contains(other))
                    .toList()));
            return sets;
        }
    }
}
