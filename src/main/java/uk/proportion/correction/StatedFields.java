package uk.proportion.correction;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.proportion.casefile.FactChanges;
import uk.proportion.guidance.Fact;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.workflow.Refusal;

/** The fields of "Add or correct facts": {@code child_roles} is the roles of the person that the facts are about. */
final class StatedFields {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String FACTORS = "aggravating";

    private StatedFields() {}

    /** Every fact that can be stated, as the form names it. */
    static Set<String> all() {
        Stream<String> facts = Stream.of(FactSubject.values())
                .flatMap(about -> Vocabulary.of(about).stream().map(fact -> prefix(about) + fact.key()));
        Stream<String> factors = Vocabulary.FACTORS.stream().map(factor -> prefix(FactSubject.CRIME) + factor);
        return Stream.concat(facts, factors).collect(Collectors.toSet());
    }

    /**
     * What was answered about that subject; what was left empty or is hidden stays as it is.
     *
     * @param subject a child's letter or a crime's id; not read for the incident and its review
     */
    static FactChanges among(Map<String, Object> answers, FactSubject about, String subject) {
        FactChanges changes = FactChanges.none();
        Map<String, Object> facts = new TreeMap<>();
        Map<String, Object> factors = new TreeMap<>();
        answers.forEach((field, value) -> {
            if (value != null && field.startsWith(prefix(about))) {
                String key = field.substring(prefix(about).length());
                (Vocabulary.FACTORS.contains(key) ? factors : facts).put(key, asKept(about, key, value));
            }
        });
        if (!factors.isEmpty()) {
            facts.put(FACTORS, factors);
        }
        if (facts.isEmpty()) {
            throw new Refusal("\"What are the facts about?\" is answered, but no fact below it: answer what is new");
        }
        target(changes, about, subject).putAll(facts);
        return changes;
    }

    private static Map<String, Object> target(FactChanges changes, FactSubject about, String subject) {
        return switch (about) {
            case INCIDENT -> changes.incident();
            case REVIEW -> changes.review();
            case CHILD -> changes.child(subject);
            case CRIME -> changes.crime(subject);
        };
    }

    private static Object asKept(FactSubject about, String key, Object value) {
        boolean moment = Vocabulary.find(about, key)
                .filter(fact -> fact.kind() == Fact.Kind.TIME)
                .isPresent();
        return moment ? moment((String) value) : value;
    }

    private static String moment(String written) {
        try {
            return LocalDateTime.parse(written.replace(' ', 'T'))
                    .atZone(LONDON)
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeParseException noSuchDay) {
            throw new Refusal("\"%s\" is a day that does not exist: mend day or month".formatted(written));
        }
    }

    private static String prefix(FactSubject about) {
        return about.name().toLowerCase(Locale.ROOT) + "_";
    }

    /** The fields that say where the facts belong. */
    static List<String> ofTheForm() {
        return List.of("caseReference", "factsAbout", "childLetter", "crimeId");
    }
}
