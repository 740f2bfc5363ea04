package uk.proportion.casefile;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Offences;
import uk.proportion.guidance.Vocabulary;

/** Checks that what a crime refers to exists: people of its case, and an offence of the offence table. */
@Component
class CrimeReferences {
    private static final String PERSON = "person";
    private static final String VICTIM = "victim";
    private static final String OFFENCE = "offence";

    private final Offences offences;

    CrimeReferences(Offences offences) {
        this.offences = offences;
    }

    /** @throws InvalidFacts where a crime of the changes is against nobody, or against or about somebody who is not in the case */
    void check(CaseRecord record, FactChanges changes) {
        if (changes.crimes().isEmpty()) {
            return;
        }
        Set<String> people = record.childrenInOrder().map(child -> child.letter).collect(Collectors.toSet());
        changes.crimes().forEach((id, facts) -> {
            Map<String, Object> kept = record.crime(id).facts;
            if (kept.get(PERSON) == null) {
                throw new InvalidFacts(id + " needs a person: send a letter of this case, or NONE");
            }
            checkPerson(PERSON, facts.get(PERSON), people);
            checkPerson(VICTIM, facts.get(VICTIM), people);
            if (facts.get(OFFENCE) instanceof String code && offences.find(code).isEmpty()) {
                throw new InvalidFacts("offence is not in the offence table: choose from it");
            }
        });
    }

    private static void checkPerson(String key, Object value, Set<String> people) {
        boolean nobody = value == null
                || Vocabulary.find(FactSubject.CRIME, key)
                        .orElseThrow()
                        .values()
                        .contains(value);
        if (!nobody && !people.contains((String) value)) {
            throw new InvalidFacts(key + " is nobody of this case: choose one of its people");
        }
    }
}
