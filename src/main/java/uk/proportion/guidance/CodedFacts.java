package uk.proportion.guidance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which codes a fact of that name may take: facts of the vocabulary, aggravating factors, and the answers of other tables. */
final class CodedFacts {
    private static final List<String> TRI = List.of("YES", "SUSPECTED", "NO", Vocabulary.UNKNOWN);
    private static final List<String> BOOL = List.of("YES", "NO");
    private static final Map<String, List<String>> VALUES = new HashMap<>();

    static {
        for (FactSubject subject : FactSubject.values()) {
            Vocabulary.of(subject).stream()
                    .filter(fact -> fact.kind() == Fact.Kind.CODE)
                    .forEach(fact -> VALUES.put(fact.key(), fact.values()));
        }
        Vocabulary.FACTORS.forEach(factor -> VALUES.put(factor, TRI));
        VALUES.put("ownHardFactor", TRI);
        VALUES.put(Vocabulary.PERSISTENCE_FACTOR, Vocabulary.PERSISTENCE_VALUES);
        for (String ofOffence : Set.of("seriousList", "indictableOnly", "dppConsent", "summaryOnly")) {
            VALUES.put(ofOffence, BOOL);
        }
        VALUES.put("basis", List.of("S", "V"));
        VALUES.putAll(DecisionValues.ALL);
    }

    private CodedFacts() {}

    /** The codes, or an empty list where the fact of that name is not a code. */
    static List<String> values(String name) {
        return VALUES.getOrDefault(name, List.of());
    }
}
