package uk.proportion.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.document.Sheet.Row;
import uk.proportion.guidance.Fact;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.page.Words;
import uk.proportion.shared.Nation;

/**
 * Facts by their names: who somebody is first, then in the order of the vocabulary. What is answered No, and what nobody has
 * answered, is named in a sentence each, so that what is there stands out.
 */
@Component
class FactRows {
    private static final Set<Object> NO_ANSWER = Set.of(Vocabulary.UNKNOWN, "NOT_ASSESSED", "", List.of(), Map.of());
    private static final List<String> WHO = List.of("name", "dateOfBirth", "ageNow");

    private final Words words;

    FactRows(Words words) {
        this.words = words;
    }

    /**
     * What is said of facts.
     *
     * @param no the names of those that are answered No
     * @param notKnown the names of those that nobody has answered
     */
    record Told(List<Row> rows, List<String> no, List<String> notKnown) {}

    Told of(FactSubject subject, Map<String, Object> facts) {
        Told told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Stream.concat(WHO.stream(), Vocabulary.of(subject).stream().map(Fact::key))
                .distinct()
                .filter(facts::containsKey)
                .forEach(key -> tell(told, key, facts.get(key)));
        return told;
    }

    private void tell(Told told, String key, Object value) {
        if (value == null || NO_ANSWER.contains(value)) {
            told.notKnown().add(words.fact(key));
        } else if ("NO".equals(value)) {
            told.no().add(words.fact(key));
        } else {
            told.rows().add(row(key, value));
        }
    }

    Row row(String key, Object value) {
        return new Row(words.fact(key), words.value(key, value));
    }

    /** The sentences that name what is answered No and what nobody has answered; none where there is nothing. */
    List<String> sentences(Told told, Nation nation) {
        return Stream.of(
                        sentence("documents.no", told.no(), nation),
                        sentence("documents.notKnown", told.notKnown(), nation))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> sentence(String key, List<String> names, Nation nation) {
        return names.isEmpty() ? Optional.empty() : Optional.of(words.of(key, nation, String.join("; ", names)));
    }
}
