package uk.proportion.casefile;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.Fact;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;

/** Keeps answers: codes on the subject that they are about, names apart from them, free text apart from both. */
@Component
class FactsKeeper {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> IDENTITY =
            List.of("name", "dateOfBirth", "sex", "ethnicity", "school", "yearGroup", "contacts", "parents");
    /** Stands in a revision for what somebody wrote and for who a child is. */
    static final String WITHHELD = "(text)";

    private final FactRevisions revisions;
    private final NarrativeRecords narratives;
    private final ChildIdentities identities;
    private final CrimeReferences crimes;
    private final EntityManager entities;
    private final Clock clock;

    FactsKeeper(
            FactRevisions revisions,
            NarrativeRecords narratives,
            ChildIdentities identities,
            CrimeReferences crimes,
            EntityManager entities,
            Clock clock) {
        this.revisions = revisions;
        this.narratives = narratives;
        this.identities = identities;
        this.crimes = crimes;
        this.entities = entities;
        this.clock = clock;
    }

    FactRevision keep(CaseRecord record, FactChanges changes, Authorship by) {
        AnswerShapes.check(changes);
        Kept kept = new Kept(record, by, clock.instant());
        record.facts = kept.merge(FactSubject.INCIDENT, "case", record.facts, changes.incident());
        record.reviewFacts = kept.merge(FactSubject.REVIEW, "case", record.reviewFacts, changes.review());
        changes.children().forEach((letter, facts) -> keepChild(kept, record.child(letter), facts));
        changes.crimes().forEach((id, facts) -> {
            CrimeRecord crime = record.crime(id);
            crime.facts = kept.merge(FactSubject.CRIME, id, crime.facts, facts);
        });
        crimes.check(record, changes);
        return revisions.save(new FactRevision(
                record.id, FactsConverter.write(kept.changes), by.user(), organisation(by), by.source(), kept.now));
    }

    private void keepChild(Kept kept, ChildRecord child, Map<String, Object> facts) {
        entities.persist(child);
        Map<String, Object> own = new TreeMap<>(facts);
        if (own.remove("roles") instanceof List<?> roles) {
            child.play(roles.stream().map(String.class::cast).toList(), kept.by.user(), kept.now);
            kept.changes.put(child.letter + ".roles", roles);
        }
        Map<String, Object> identity = new TreeMap<>(own);
        identity.keySet().retainAll(IDENTITY);
        own.keySet().removeAll(IDENTITY);
        child.facts = kept.merge(FactSubject.CHILD, child.letter, child.facts, own);
        if (!identity.isEmpty()) {
            keepIdentity(kept, child, identity);
        }
    }

    private void keepIdentity(Kept kept, ChildRecord child, Map<String, Object> identity) {
        ChildIdentity stored = identities.findById(child.id).orElseGet(() -> new ChildIdentity(child.id));
        Map<String, Object> details = new TreeMap<>(stored.details);
        identity.forEach((key, value) -> {
            if (details.get(key) instanceof String before && !before.equals(value)) {
                entities.persist(new FormerIdentity(child.id, key, before, kept.now));
            }
            put(details, key, value);
        });
        stored.details = details;
        String matchKey = MatchKey.of(details);
        if (!Objects.equals(matchKey, stored.matchKey)) {
            stored.matchKey = matchKey;
            kept.record.searchEarlierCases = true;
        }
        identities.save(stored);
        identity.keySet().forEach(key -> kept.changes.put(child.letter + "." + key, WITHHELD));
        if (details.get("dateOfBirth") instanceof String birth
                && LocalDate.parse(birth).isAfter(LocalDate.ofInstant(kept.now, LONDON))) {
            throw new InvalidFacts("dateOfBirth lies in the future: mend the year");
        }
    }

    private static void put(Map<String, Object> facts, String key, Object value) {
        if (value == null) {
            facts.remove(key);
        } else {
            facts.put(key, value);
        }
    }

    private static String organisation(Authorship by) {
        return by.organisation() == null ? null : by.organisation().value();
    }

    /** What one submission changes, gathered for its revision. */
    private final class Kept {
        private final CaseRecord record;
        private final Authorship by;
        private final Instant now;
        private final Map<String, Object> changes = new LinkedHashMap<>();

        private Kept(CaseRecord record, Authorship by, Instant now) {
            this.record = record;
            this.by = by;
            this.now = now;
        }

        private Map<String, Object> merge(
                FactSubject about, String subject, Map<String, Object> stored, Map<String, Object> answers) {
            Map<String, Object> facts = new TreeMap<>(stored);
            answers.forEach((key, value) -> {
                Fact fact = Vocabulary.find(about, key).orElseThrow(() -> AnswerShapes.unknown(key));
                boolean text = fact.kind() == Fact.Kind.TEXT;
                if (text) {
                    write(subject, key, (String) value);
                } else {
                    put(facts, key, FactValues.check(fact, value, stored.get(key)));
                }
                changes.put(subject + "." + key, text ? WITHHELD : value);
            });
            return facts;
        }

        private void write(String subject, String key, String content) {
            if (content != null && !content.isBlank()) {
                narratives.save(
                        new NarrativeRecord(record.id, subject, key, content, by.user(), organisation(by), now));
            }
        }
    }
}
