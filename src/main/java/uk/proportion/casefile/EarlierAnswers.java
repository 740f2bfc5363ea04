package uk.proportion.casefile;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.Fact;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;

/**
 * Which answers of a case new facts correct: those that were given before, with another value. What nobody knew, or what the
 * platform has set, is not corrected but answered.
 */
@Component
class EarlierAnswers {
    private static final Set<String> SET_BY_THE_PLATFORM = Set.of("policeAware", "alreadyRecorded");
    private static final String FACTORS = "aggravating";

    private final ChildIdentities identities;
    private final NarrativeRecords narratives;

    EarlierAnswers(ChildIdentities identities, NarrativeRecords narratives) {
        this.identities = identities;
        this.narratives = narratives;
    }

    List<Correction> correctedBy(CaseRecord record, FactChanges changes) {
        List<Correction> corrected = new ArrayList<>();
        compare(FactSubject.INCIDENT, "case", withTexts(record, "case", record.facts), changes.incident(), corrected);
        compare(FactSubject.REVIEW, "case", record.reviewFacts, changes.review(), corrected);
        record.childrenInOrder()
                .filter(child -> changes.children().containsKey(child.letter))
                .forEach(child -> compare(
                        FactSubject.CHILD,
                        child.letter,
                        known(record, child),
                        changes.children().get(child.letter),
                        corrected));
        record.crimesInOrder()
                .filter(crime -> changes.crimes().containsKey(crime.crimeId))
                .forEach(crime -> compare(
                        FactSubject.CRIME,
                        crime.crimeId,
                        crime.facts,
                        changes.crimes().get(crime.crimeId),
                        corrected));
        return corrected;
    }

    private Map<String, Object> known(CaseRecord record, ChildRecord child) {
        Map<String, Object> known = withTexts(record, child.letter, child.facts);
        identities.findById(child.id).ifPresent(identity -> known.putAll(identity.details));
        if (!child.currentRoles().isEmpty()) {
            known.put("roles", child.currentRoles());
        }
        return known;
    }

    private Map<String, Object> withTexts(CaseRecord record, String subject, Map<String, Object> facts) {
        Map<String, Object> known = new TreeMap<>(facts);
        narratives.findByCaseIdOrderByWrittenAt(record.id).stream()
                .filter(text -> text.subject.equals(subject))
                .forEach(text -> known.put(text.textKey, text.content));
        return known;
    }

    private static void compare(
            FactSubject about,
            String subject,
            Map<String, Object> known,
            Map<String, Object> stated,
            List<Correction> corrected) {
        stated.forEach((key, to) -> {
            if (key.equals(FACTORS) && to instanceof Map<?, ?> factors) {
                compare(about, subject, FactsReader.factorsOf(known), copy(factors), corrected);
            } else if (isAnswered(key, known.get(key)) && !same(known.get(key), to)) {
                boolean withheld = Vocabulary.find(about, key)
                        .filter(fact -> fact.kind() == Fact.Kind.TEXT)
                        .isPresent();
                corrected.add(
                        withheld
                                ? new Correction(subject, key, FactsKeeper.WITHHELD, FactsKeeper.WITHHELD)
                                : new Correction(subject, key, known.get(key), to));
            }
        });
    }

    private static Map<String, Object> copy(Map<?, ?> factors) {
        Map<String, Object> copy = new TreeMap<>();
        factors.forEach((factor, answer) -> copy.put(String.valueOf(factor), answer));
        return copy;
    }

    private static boolean isAnswered(String key, Object known) {
        return known != null && !Vocabulary.UNKNOWN.equals(known) && !SET_BY_THE_PLATFORM.contains(key);
    }

    private static boolean same(Object known, Object stated) {
        if (known instanceof List<?> some && stated instanceof List<?> others) {
            return Set.copyOf(some).equals(Set.copyOf(others));
        }
        return Objects.equals(known, stated) || isSameMoment(known, stated);
    }

    private static boolean isSameMoment(Object known, Object stated) {
        try {
            return OffsetDateTime.parse(String.valueOf(known)).isEqual(OffsetDateTime.parse(String.valueOf(stated)));
        } catch (java.time.format.DateTimeParseException notAMoment) {
            return false;
        }
    }
}
