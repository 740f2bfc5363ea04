package uk.proportion.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.proportion.casefile.FactChanges;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.scenario.Scenario.Stage;

/**
 * What a scenario says and the case does not know yet. A file's default fills what nobody has answered; it never overrides an
 * answer, nor what the platform has set. Each fact is entered once a stage.
 */
final class MissingFacts {
    /** Outcomes are confirmed, never stated; who reported and where follows from who is signed in. */
    private static final Set<String> NEVER_STATED = Set.of("outcome", "nation", "reportedBy");

    private final Stage stage;
    private final Set<String> entered = new HashSet<>();

    MissingFacts(Stage stage) {
        this.stage = stage;
    }

    FactChanges against(CaseFacts product) {
        FactChanges changes = FactChanges.none();
        compare(FactSubject.INCIDENT, "incident", stage.facts().incident(), product.incident(), changes.incident());
        compare(FactSubject.REVIEW, "review", stage.facts().review(), product.review(), changes.review());
        stage.facts().children().forEach((letter, facts) -> {
            Map<String, Object> missing = new java.util.TreeMap<>();
            compare(FactSubject.CHILD, letter, facts, product.children().getOrDefault(letter, Map.of()), missing);
            if (!missing.isEmpty()) {
                changes.children().put(letter, missing);
            }
        });
        stage.facts().crimes().forEach((crime, facts) -> {
            Map<String, Object> missing = new java.util.TreeMap<>();
            compare(FactSubject.CRIME, crime, facts, product.crimes().getOrDefault(crime, Map.of()), missing);
            if (!missing.isEmpty()) {
                changes.crimes().put(crime, missing);
            }
        });
        return changes;
    }

    private void compare(
            FactSubject about,
            String subject,
            Map<String, Object> scenario,
            Map<String, Object> product,
            Map<String, Object> missing) {
        scenario.forEach((key, value) -> {
            boolean known = Vocabulary.find(about, key).isPresent() && !NEVER_STATED.contains(key);
            if (known
                    && !same(value, product.get(key))
                    && (isStated(subject, key) || isUnanswered(about, key, product.get(key)))
                    && entered.add(subject + "." + key)) {
                missing.put(key, value);
            }
        });
    }

    private static boolean same(Object one, Object other) {
        return one instanceof List<?> list && other instanceof List<?> otherList
                ? Set.copyOf(list).equals(Set.copyOf(otherList))
                : Objects.equals(one, other);
    }

    private static boolean isUnanswered(FactSubject about, String key, Object value) {
        Object unanswered = Vocabulary.find(about, key).orElseThrow().unanswered();
        boolean factors = key.equals("aggravating");
        return value == null || factors || Objects.equals(value, unanswered);
    }

    private boolean isStated(String subject, String key) {
        Map<String, Object> change = stage.change();
        Map<String, Object> own = change.containsKey(subject)
                ? ScenarioFacts.map(change.get(subject))
                : of(change, "children", subject, of(change, "crimes", subject, Map.of()));
        return own.containsKey(key);
    }

    private static Map<String, Object> of(
            Map<String, Object> change, String part, String subject, Map<String, Object> otherwise) {
        Map<String, Object> members = ScenarioFacts.map(change.get(part));
        return members.containsKey(subject) ? ScenarioFacts.map(members.get(subject)) : otherwise;
    }
}
