package uk.proportion.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.Guidance;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.shared.Agency;

/**
 * Facts that follow from others: each is a lower bound that a person may raise and never lower (guidance section 8, flow
 * "Facts that follow from others").
 */
@Component
class DerivedFacts {
    private static final List<String> WEAKEST_FIRST = List.of("NO", Vocabulary.UNKNOWN, "SUSPECTED", "YES");
    private static final List<String> PERSISTENCE_WEAKEST_FIRST =
            List.of("NONE", Vocabulary.UNKNOWN, "REPEAT", "PERSISTENT");
    private static final List<String> AGGRAVATING_THE_REVIEW = List.of("AF06", "AF07", "AF08", "AF14", "AF15");
    private static final List<String> PERSISTENCE_INPUTS =
            List.of("priorFreeIncidents", "priorVictimIncidents", "escalation");
    private static final int THIRTEEN = 13;
    private static final int ADULT = 18;

    private final Guidance guidance;

    DerivedFacts(Guidance guidance) {
        this.guidance = guidance;
    }

    /**
     * Raises what follows from other facts, in the given facts themselves.
     *
     * @param withStatedIncidents the letters of those of whom somebody has stated how many earlier incidents there were
     */
    CaseFacts raise(CaseFacts facts, Set<String> withStatedIncidents) {
        withStatedIncidents.forEach(letter -> raisePersistence(facts, letter, stated(facts, letter)));
        raise(facts.incident(), "imageOnline", values(facts.children(), "imageOnline"));
        raise(
                facts.review(),
                "under13Involved",
                facts.children().values().stream().map(DerivedFacts::under13));
        raise(facts.review(), "aggravatedYouth", aggravated(facts.crimes().values()));
        raise(
                facts.review(),
                "openToSocialCare",
                Stream.concat(values(facts.children(), "lookedAfter"), values(facts.children(), "onProtectionPlan")));
        raiseByWhatPoliceKnow(facts);
        return facts;
    }

    private String stated(CaseFacts facts, String letter) {
        return guidance.decide("persistence", pick(facts.children().get(letter)))
                .value("persistence");
    }

    /** That police know of no earlier incident here answers nothing: their own systems may. */
    private void raiseByWhatPoliceKnow(CaseFacts facts) {
        for (String letter : facts.earlier().childrenKnownTo(Agency.POLICE)) {
            Map<String, Object> child = facts.children().get(letter);
            String own = facts.earlier().persistence(guidance, Agency.POLICE, letter, child);
            if (!"NONE".equals(own)) {
                raisePersistence(facts, letter, own);
            }
        }
    }

    private static void raisePersistence(CaseFacts facts, String letter, String own) {
        facts.crimes().values().stream()
                .filter(crime -> letter.equals(crime.get("person")))
                .map(FactsReader::factorsOf)
                .forEach(factors -> factors.merge(
                        Vocabulary.PERSISTENCE_FACTOR, own, (stated, computed) -> persistence(stated, computed)));
    }

    /** The police's own result answers the factor; a person may only have raised it. */
    private static Object persistence(Object stated, Object computed) {
        boolean answered = !Vocabulary.UNKNOWN.equals(stated);
        return answered && rank(PERSISTENCE_WEAKEST_FIRST, stated) > rank(PERSISTENCE_WEAKEST_FIRST, computed)
                ? stated
                : computed;
    }

    private static Map<String, Object> pick(Map<String, Object> child) {
        return PERSISTENCE_INPUTS.stream().collect(java.util.stream.Collectors.toMap(key -> key, child::get));
    }

    private static Object under13(Map<String, Object> child) {
        Object age = child.get("ageAtConduct");
        if (age instanceof Integer years) {
            return years < THIRTEEN ? "YES" : "NO";
        }
        return child.get("ageNow") instanceof Integer now && now >= ADULT ? "NO" : Vocabulary.UNKNOWN;
    }

    private static Stream<Object> aggravated(Collection<Map<String, Object>> crimes) {
        Stream<Object> factors = crimes.stream()
                .map(FactsReader::factorsOf)
                .flatMap(own -> AGGRAVATING_THE_REVIEW.stream().map(own::get))
                .filter(value -> "YES".equals(value) || "SUSPECTED".equals(value));
        Stream<Object> persistence = crimes.stream()
                .map(FactsReader::factorsOf)
                .filter(own -> "PERSISTENT".equals(own.get(Vocabulary.PERSISTENCE_FACTOR)))
                .map(own -> "YES");
        return Stream.concat(factors, persistence);
    }

    private static Stream<Object> values(Map<String, Map<String, Object>> subjects, String key) {
        return subjects.values().stream()
                .map(facts -> facts.get(key))
                .filter(value -> !Vocabulary.UNKNOWN.equals(value));
    }

    private static void raise(Map<String, Object> facts, String key, Stream<Object> bounds) {
        bounds.filter(Objects::nonNull)
                .filter(bound -> rank(WEAKEST_FIRST, bound) > rank(WEAKEST_FIRST, facts.get(key)))
                .max(java.util.Comparator.comparingInt(bound -> rank(WEAKEST_FIRST, bound)))
                .ifPresent(bound -> facts.put(key, bound));
    }

    private static int rank(List<String> weakestFirst, Object value) {
        return weakestFirst.indexOf(value);
    }
}
