package uk.proportion.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.shared.ChildLetter;

/**
 * What had been answered in a case by one moment: no gap is filled, and nothing follows from anything.
 *
 * @param children by letter, in the order of the letters
 * @param crimes facts by id, in the order of the ids
 * @param reportedAt when the incident was reported
 * @param at the moment
 */
record Answered(
        Map<String, Object> incident,
        Map<String, Object> review,
        Map<String, Person> children,
        Map<String, Map<String, Object>> crimes,
        Instant reportedAt,
        Instant at) {
    private static final TypeReference<Map<String, Object>> CHANGES = new TypeReference<>() {};
    private static final String CASE = "case";
    private static final Pattern CRIME = Pattern.compile("c[0-9]+");
    private static final String ROLES = "roles";
    private static final String FACTORS = "aggravating";

    /** @param id under which it is known who the person is */
    record Person(UUID id, Map<String, Object> facts, List<String> roles) {}

    /** What was answered at once. */
    record Submission(Instant madeAt, Map<String, Object> changes) {
        static Submission of(FactRevision revision) {
            return new Submission(revision.madeAt, FactsConverter.read(revision.changes, CHANGES));
        }
    }

    /** As it is now. */
    static Answered now(CaseRecord record, Instant now) {
        Map<String, Person> children = new LinkedHashMap<>();
        record.childrenInOrder()
                .forEach(child -> children.put(child.letter, new Person(child.id, child.facts, child.currentRoles())));
        Map<String, Map<String, Object>> crimes = new LinkedHashMap<>();
        record.crimesInOrder().forEach(crime -> crimes.put(crime.crimeId, crime.facts));
        return new Answered(record.facts, record.reviewFacts, children, crimes, FactsReader.reportedAt(record), now);
    }

    /**
     * As it was at that moment, put together from what was answered until then.
     *
     * @param submissions of the case, the earliest first
     */
    static Answered at(CaseRecord record, List<Submission> submissions, Instant moment) {
        Replay replay = new Replay();
        replay.addThoseOfWhomNothingWasEverSaid(record, submissions);
        submissions.stream()
                .filter(submission -> !submission.madeAt().isAfter(moment))
                .forEach(submission -> submission.changes().forEach(replay::add));
        Map<String, UUID> ids =
                record.children.stream().collect(Collectors.toMap(child -> child.letter, child -> child.id));
        Map<String, Person> children = new LinkedHashMap<>();
        replay.children.forEach((letter, facts) -> {
            Object roles = facts.remove(ROLES);
            List<String> played = roles instanceof List<?> codes
                    ? codes.stream().map(String.class::cast).distinct().sorted().toList()
                    : List.of();
            children.put(letter.value(), new Person(ids.get(letter.value()), facts, played));
        });
        Map<String, Map<String, Object>> crimes = new LinkedHashMap<>();
        replay.crimes.forEach((id, facts) -> crimes.put("c" + id, facts));
        Instant reported = replay.incident.get("reportedAt") instanceof String stated
                ? java.time.OffsetDateTime.parse(stated).toInstant()
                : record.openedAt;
        return new Answered(replay.incident, replay.review, children, crimes, reported, moment);
    }

    /** The letters of those of whom somebody has stated how many earlier incidents there were. */
    Set<String> withStatedIncidents() {
        return children.entrySet().stream()
                .filter(child -> child.getValue().facts().containsKey("priorFreeIncidents"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What came of one submission after the other. */
    private static final class Replay {
        private final Map<String, Object> incident = new TreeMap<>();
        private final Map<String, Object> review = new TreeMap<>();
        private final Map<ChildLetter, Map<String, Object>> children = new TreeMap<>();
        private final Map<Integer, Map<String, Object>> crimes = new TreeMap<>();

        private void add(String name, Object value) {
            int dot = name.indexOf('.');
            String subject = name.substring(0, dot);
            String key = name.substring(dot + 1);
            Map<String, Object> facts = factsOf(subject, key);
            if (value == null) {
                facts.remove(key);
            } else if (FACTORS.equals(key)) {
                Map<String, Object> factors = new TreeMap<>(FactsReader.factorsOf(facts));
                ((Map<?, ?>) value).forEach((factor, answer) -> factors.put((String) factor, answer));
                facts.put(key, factors);
            } else if (!FactsKeeper.WITHHELD.equals(value)) {
                facts.put(key, value);
            }
        }

        private void addThoseOfWhomNothingWasEverSaid(CaseRecord record, List<Submission> submissions) {
            Set<String> spokenOf = submissions.stream()
                    .flatMap(submission -> submission.changes().keySet().stream())
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .collect(Collectors.toSet());
            record.childrenInOrder()
                    .map(child -> child.letter)
                    .filter(letter -> !spokenOf.contains(letter))
                    .forEach(letter -> children.put(new ChildLetter(letter), new TreeMap<>()));
        }

        private Map<String, Object> factsOf(String subject, String key) {
            if (CASE.equals(subject)) {
                return Vocabulary.find(FactSubject.REVIEW, key).isPresent() ? review : incident;
            }
            return CRIME.matcher(subject).matches()
                    ? crimes.computeIfAbsent(Integer.valueOf(subject.substring(1)), any -> new TreeMap<>())
                    : children.computeIfAbsent(new ChildLetter(subject), any -> new TreeMap<>());
        }
    }
}
