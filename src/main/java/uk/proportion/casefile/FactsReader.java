package uk.proportion.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
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
    private final Clock clock;

    FactsReader(ChildIdentities identities, DerivedFacts derived, EarlierIncidentCounts earlierIncidents, Clock clock) {
        this.identities = identities;
        this.derived = derived;
        this.earlierIncidents = earlierIncidents;
        this.clock = clock;
    }

    CaseFacts read(CaseRecord record) {
        return read(record, earlierIncidents.of(record));
    }

    /** As that agency knows the case: without what rests on earlier incidents that only another one knows of. */
    CaseFacts readFor(Agency agency, CaseRecord record) {
        return read(record, earlierIncidents.of(record).knownTo(agency));
    }

    private CaseFacts read(CaseRecord record, KnownIncidents earlier) {
        Map<String, Map<String, Object>> children = new LinkedHashMap<>();
        record.childrenInOrder().forEach(child -> children.put(child.letter, child(child)));
        Map<String, Object> incident = complete(FactSubject.INCIDENT, record.facts);
        Map<String, Map<String, Object>> crimes = new LinkedHashMap<>();
        record.crimesInOrder().forEach(crime -> crimes.put(crime.crimeId, crime(crime, incident)));
        Map<String, Object> review = complete(FactSubject.REVIEW, record.reviewFacts);
        CaseFacts facts = new CaseFacts(incident, review, children, crimes, earlier);
        return derived.raise(facts, record);
    }

    private Map<String, Object> child(ChildRecord record) {
        Map<String, Object> facts = complete(FactSubject.CHILD, record.facts);
        facts.put("roles", record.currentRoles());
        if (!record.facts.containsKey("ageNow") && facts.get("ageAtConduct") instanceof Integer then && then >= ADULT) {
            facts.put("ageNow", then);
        }
        identities
                .findById(record.id)
                .map(identity -> (String) identity.details.get("dateOfBirth"))
                .map(LocalDate::parse)
                .ifPresent(birth -> ages(record, birth, facts));
        return facts;
    }

    /** The age at the time is the one that somebody stated, or else follows from the birth date. */
    private void ages(ChildRecord record, LocalDate birth, Map<String, Object> facts) {
        facts.put("ageNow", years(birth, clock.instant()));
        if (!record.facts.containsKey("ageAtConduct")) {
            facts.put("ageAtConduct", years(birth, reportedAt(record.caseRecord)));
        }
    }

    /** When the incident was reported: as stated, or else when the case was opened. */
    static Instant reportedAt(CaseRecord record) {
        return record.facts.get("reportedAt") instanceof String stated
                ? OffsetDateTime.parse(stated).toInstant()
                : record.openedAt;
    }

    private Map<String, Object> crime(CrimeRecord record, Map<String, Object> incident) {
        Map<String, Object> facts = complete(FactSubject.CRIME, record.facts);
        if (!record.facts.containsKey("linkedAdultPossession")) {
            facts.put("linkedAdultPossession", "NO".equals(incident.get("adultInvolved")) ? "NO" : "YES");
        }
        Map<String, Object> factors = new TreeMap<>();
        Vocabulary.FACTORS.forEach(factor -> factors.put(factor, Vocabulary.UNKNOWN));
        factors.putAll(factorsOf(record.facts));
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
