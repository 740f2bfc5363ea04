package uk.proportion.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.Fact;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.KnownIncidents;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.shared.Agency;

/** Reads a case's facts with every gap filled by the value that stands until it is answered, and the derived ones raised. */
@Component
class FactsReader {
    private static final int ADULT = 18;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final ChildIdentities identities;
    private final DerivedFacts derived;
    private final EarlierIncidentCounts earlierIncidents;
    private final Audience audience;
    private final Clock clock;

    FactsReader(
            ChildIdentities identities,
            DerivedFacts derived,
            EarlierIncidentCounts earlierIncidents,
            Audience audience,
            Clock clock) {
        this.identities = identities;
        this.derived = derived;
        this.earlierIncidents = earlierIncidents;
        this.audience = audience;
        this.clock = clock;
    }

    /** What of the answers is read. */
    private interface Sight {
        Map<String, Object> of(Part part, Map<String, Object> answered);
    }

    CaseFacts read(CaseRecord record) {
        Answered answered = answered(record);
        CaseFacts stated = complete(answered, any -> true, earlierIncidents.of(record), (part, facts) -> facts);
        return derived.raise(stated, answered.withStatedIncidents());
    }

    /**
     * As that agency knows the case: what only others know is as if nobody had answered it, and nothing follows from it. To
     * the others a crime is there from the moment that it is recorded.
     */
    CaseFacts readFor(Agency agency, CaseRecord record) {
        Answered answered = answered(record);
        return derived.raise(statedFor(agency, record, answered), answered.withStatedIncidents());
    }

    /** What has been answered by now. */
    Answered answered(CaseRecord record) {
        return Answered.now(record, clock.instant());
    }

    /** As {@link #readFor}, of what had been answered by some moment, and without what follows from it. */
    CaseFacts statedFor(Agency agency, CaseRecord record, Answered answered) {
        return complete(
                answered,
                crime -> agency == Agency.POLICE || CrimeRecord.isRecorded(crime),
                earlierIncidents.of(record).knownTo(agency),
                (part, facts) -> audience.seen(agency, part, facts));
    }

    private CaseFacts complete(
            Answered answered, Predicate<Map<String, Object>> known, KnownIncidents earlier, Sight sight) {
        Map<String, Map<String, Object>> children = new LinkedHashMap<>();
        answered.children().forEach((letter, person) -> children.put(letter, child(person, answered, sight)));
        Map<String, Object> incident = complete(FactSubject.INCIDENT, sight.of(Part.INCIDENT, answered.incident()));
        Map<String, Map<String, Object>> crimes = new LinkedHashMap<>();
        answered.crimes().forEach((id, facts) -> {
            if (known.test(facts)) {
                crimes.put(id, crime(sight.of(Part.CRIME, facts), incident));
            }
        });
        Map<String, Object> review = complete(FactSubject.REVIEW, sight.of(Part.REVIEW, answered.review()));
        return new CaseFacts(incident, review, children, crimes, earlier);
    }

    private Map<String, Object> child(Answered.Person person, Answered answered, Sight sight) {
        Map<String, Object> facts = complete(FactSubject.CHILD, sight.of(Part.CHILD, person.facts()));
        facts.put("roles", person.roles());
        if (!person.facts().containsKey("ageNow")
                && facts.get("ageAtConduct") instanceof Integer then
                && then >= ADULT) {
            facts.put("ageNow", then);
        }
        Optional.ofNullable(person.id())
                .flatMap(identities::findById)
                .map(identity -> (String) identity.details.get("dateOfBirth"))
                .map(LocalDate::parse)
                .ifPresent(birth -> ages(person, answered, birth, facts));
        return facts;
    }

    /** The age at the time is the one that somebody stated, or else follows from the birth date. */
    private static void ages(Answered.Person person, Answered answered, LocalDate birth, Map<String, Object> facts) {
        facts.put("ageNow", years(birth, answered.at()));
        if (!person.facts().containsKey("ageAtConduct")) {
            facts.put("ageAtConduct", years(birth, answered.reportedAt()));
        }
    }

    /** When the incident was reported: as stated, or else when the case was opened. */
    static Instant reportedAt(CaseRecord record) {
        return record.facts.get("reportedAt") instanceof String stated
                ? OffsetDateTime.parse(stated).toInstant()
                : record.openedAt;
    }

    private static Map<String, Object> crime(Map<String, Object> answered, Map<String, Object> incident) {
        Map<String, Object> facts = complete(FactSubject.CRIME, answered);
        if (!answered.containsKey("linkedAdultPossession")) {
            facts.put("linkedAdultPossession", "NO".equals(incident.get("adultInvolved")) ? "NO" : "YES");
        }
        Map<String, Object> factors = new TreeMap<>();
        Vocabulary.FACTORS.forEach(factor -> factors.put(factor, Vocabulary.UNKNOWN));
        factors.putAll(factorsOf(answered));
        facts.put("aggravating", factors);
        return facts;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> factorsOf(Map<String, Object> crimeFacts) {
        return (Map<String, Object>) crimeFacts.getOrDefault("aggravating", Map.of());
    }

    private static int years(LocalDate birth, Instant until) {
        return Period.between(birth, LocalDate.ofInstant(until, LONDON)).getYears();
    }

    private static Map<String, Object> complete(FactSubject subject, Map<String, Object> answered) {
        Map<String, Object> facts = new TreeMap<>();
        for (Fact fact : Vocabulary.of(subject)) {
            Object value = answered.getOrDefault(fact.key(), fact.unanswered());
            if (value != null) {
                facts.put(fact.key(), value);
            }
        }
        return facts;
    }
}
