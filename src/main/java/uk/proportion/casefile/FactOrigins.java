package uk.proportion.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.FactOrigin.Kind;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Evaluation;
import uk.proportion.guidance.Fact;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.shared.Agency;

/** Who stated the facts that a decision rests on, and when: to the own agency the person, to the others the agency. */
@Component
class FactOrigins {
    private static final TypeReference<Map<String, Object>> CHANGES = new TypeReference<>() {};
    private static final String FACTORS = "aggravating";
    private static final List<String> NAMES = List.of("letter", "id", "person", "victim");

    private final FactRevisions revisions;
    private final Authors authors;

    FactOrigins(FactRevisions revisions, Authors authors) {
        this.revisions = revisions;
        this.authors = authors;
    }

    /** An answer and the submission that it came with. */
    private record Stated(Object value, FactRevision revision) {}

    /**
     * The facts of a decision one by one, each with who stated it.
     *
     * @param shown the decision with the facts that the reader sees, and no others
     */
    List<FactOrigin> of(KnownCase known, Decision shown, String subject, Instant decidedAt) {
        Map<String, Stated> stated = stated(known, decidedAt);
        List<FactOrigin> origins = new ArrayList<>();
        shown.facts()
                .forEach((key, value) -> flat(key, value, subject)
                        .forEach(fact -> origins.add(origin(fact.getKey(), fact.getValue(), subject, known, stated))));
        return origins;
    }

    /** What was said of each fact until then, and first by whom since it has been so. */
    private Map<String, Stated> stated(KnownCase known, Instant until) {
        Map<String, Stated> stated = new HashMap<>();
        revisions.findByCaseIdOrderByMadeAt(known.record().id).stream()
                .filter(revision -> !revision.madeAt.isAfter(until))
                .forEach(revision -> FactsConverter.read(revision.changes, CHANGES)
                        .forEach((name, value) -> flatFactors(name, value)
                                .forEach(one -> stated.merge(
                                        one.getKey(),
                                        new Stated(one.getValue(), revision),
                                        (before, now) -> same(before.value(), now.value()) ? before : now))));
        return stated;
    }

    private static Stream<Map.Entry<String, Object>> flatFactors(String name, Object value) {
        return name.endsWith("." + FACTORS) && value instanceof Map<?, ?> factors
                ? factors.entrySet().stream().map(factor -> entry(name + "." + factor.getKey(), factor.getValue()))
                : Stream.of(entry(name, value));
    }

    /** Of lists only whom the decision is about, and only what is there: who is not mentioned has none of it. */
    private static Stream<Map.Entry<String, Object>> flat(String key, Object value, String subject) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(inner -> entry(key + "." + inner.getKey(), inner.getValue()));
        }
        if (!(value instanceof List<?> members) || !members.stream().allMatch(Map.class::isInstance)) {
            return Stream.of(entry(key, value));
        }
        return members.stream().map(Map.class::cast).flatMap(member -> ofMember(key, (Map<?, ?>) member, subject));
    }

    private static Stream<Map.Entry<String, Object>> ofMember(String key, Map<?, ?> member, String subject) {
        boolean concerned =
                Evaluation.CASE.equals(subject) || NAMES.stream().anyMatch(name -> subject.equals(member.get(name)));
        Object name = member.containsKey("letter") ? member.get("letter") : member.get("id");
        if (!concerned || name == null) {
            return Stream.empty();
        }
        return member.entrySet().stream()
                .filter(fact -> !NAMES.contains(String.valueOf(fact.getKey())))
                .flatMap(fact -> flat(key + "." + name + "." + fact.getKey(), fact.getValue(), subject));
    }

    private FactOrigin origin(String fact, Object value, String subject, KnownCase known, Map<String, Stated> stated) {
        Optional<Stated> found = names(fact, subject, known)
                .map(stated::get)
                .filter(Objects::nonNull)
                .filter(one -> same(one.value(), value))
                .findFirst();
        if (found.isEmpty()) {
            return new FactOrigin(
                    fact, value, isUnanswered(fact, value) ? Kind.UNANSWERED : Kind.FOLLOWS, null, null, null);
        }
        FactRevision revision = found.get().revision();
        Agency agency = authors.agency(revision.organisation);
        return new FactOrigin(
                fact, value, Kind.STATED, agency, agency == known.reader() ? revision.author : null, revision.madeAt);
    }

    /** Under which names it may have been stated. */
    private static Stream<String> names(String fact, String subject, KnownCase known) {
        if (fact.startsWith("children.") || fact.startsWith("crimes.")) {
            return Stream.of(fact.substring(fact.indexOf('.') + 1));
        }
        Object person = known.facts().crimes().getOrDefault(subject, Map.of()).get("person");
        return Stream.of(subject + "." + fact, person + "." + fact, "case." + fact);
    }

    private static boolean isUnanswered(String fact, Object value) {
        String key = fact.substring(fact.lastIndexOf('.') + 1);
        return Vocabulary.FACTORS.contains(key)
                ? Vocabulary.UNKNOWN.equals(value)
                : Stream.of(FactSubject.values())
                        .map(about -> Vocabulary.find(about, key))
                        .flatMap(Optional::stream)
                        .map(Fact::unanswered)
                        .anyMatch(unanswered -> same(unanswered, value));
    }

    private static boolean same(Object one, Object other) {
        if (one instanceof Collection<?> some && other instanceof Collection<?> others) {
            return texts(some).equals(texts(others));
        }
        return String.valueOf(one).equals(String.valueOf(other));
    }

    private static TreeSet<String> texts(Collection<?> codes) {
        return codes.stream().map(String::valueOf).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static Map.Entry<String, Object> entry(String key, Object value) {
        return new java.util.AbstractMap.SimpleImmutableEntry<>(key, value);
    }
}
