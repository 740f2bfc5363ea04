package uk.proportion.casepage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.proportion.guidance.Fact;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.page.Words;

/** Facts as a page shows them: those that somebody has answered, in the order of the vocabulary. */
final class KnownFacts {
    private KnownFacts() {}

    /** @param without keys that stand elsewhere on the page */
    static List<Row> rows(Words words, FactSubject about, Map<String, Object> facts, Set<String> without) {
        return Vocabulary.of(about).stream()
                .filter(fact -> !without.contains(fact.key()) && isAnswered(fact, facts.get(fact.key())))
                .map(fact -> new Row(words.fact(fact.key()), words.value(fact.key(), facts.get(fact.key()))))
                .toList();
    }

    /** Those of the keys that somebody has answered, in the order of the keys. */
    static List<Row> only(Words words, FactSubject about, Map<String, Object> facts, List<String> keys) {
        return keys.stream()
                .flatMap(key -> Vocabulary.find(about, key).stream())
                .filter(fact -> isAnswered(fact, facts.get(fact.key())))
                .map(fact -> new Row(words.fact(fact.key()), words.value(fact.key(), facts.get(fact.key()))))
                .toList();
    }

    /** A value that only stands for an answer which nobody has given says nothing. */
    static boolean isAnswered(Fact fact, Object value) {
        return value != null && !value.equals(Vocabulary.UNKNOWN) && !Objects.equals(value, fact.unanswered());
    }
}
