package uk.proportion.guidance;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A case with no more of its people and crimes than a question about one of them can depend on. Tables ask of all the others
 * only whether anybody, or any crime, has something (guidance section 8, "the strongest value over everybody"), so one of those
 * who are alike in it stands for them all.
 */
final class Brief {
    private static final List<String> OF_ANYBODY = List.of(
            "immediateDanger", "undulyForced", "exploitation", "lookedAfter", "restorativeConsent", "roles", "ageNow");
    private static final List<String> OF_ANY_CRIME = List.of("aggravating");

    private Brief() {}

    /** @param subject {@code case}, a child's letter or a crime's id */
    static CaseFacts of(CaseFacts facts, String subject) {
        Object person = facts.crimes().getOrDefault(subject, Map.of()).get("person");
        Predicate<String> concerned = letter -> subject.equals(letter)
                || letter.equals(person)
                || facts.earlier().concern(letter);
        Predicate<Map<String, Object>> concerning =
                crime -> Stream.of("person", "victim").anyMatch(who -> subject.equals(crime.get(who)));
        Map<String, Map<String, Object>> crimes = new LinkedHashMap<>();
        alike(facts.crimes(), OF_ANY_CRIME, (id, crime) -> subject.equals(id) || concerning.test(crime), crimes);
        Map<String, Map<String, Object>> children = new LinkedHashMap<>();
        alike(facts.children(), OF_ANYBODY, (letter, child) -> concerned.test(letter), children);
        return new CaseFacts(facts.incident(), facts.review(), children, crimes, facts.earlier());
    }

    private static void alike(
            Map<String, Map<String, Object>> all,
            List<String> keys,
            java.util.function.BiPredicate<String, Map<String, Object>> kept,
            Map<String, Map<String, Object>> brief) {
        Set<List<Object>> seen = new HashSet<>();
        all.forEach((name, member) -> {
            List<Object> has = Arrays.asList(keys.stream().map(member::get).toArray());
            if (kept.test(name, member) || seen.add(has)) {
                brief.put(name, member);
            }
        });
    }
}
