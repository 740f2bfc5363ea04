package uk.proportion.guidance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The facts that tables read of a crime, filled up from its person, its incident and the offence table. */
final class CrimeFacts {
    private static final String NOBODY = "NONE";
    private static final Map<String, Object> UNIDENTIFIED =
            Map.of("undulyForced", "NO", "ageAtConduct", Vocabulary.UNKNOWN, "ageNow", Vocabulary.UNKNOWN);
    private static final Set<String> FROM_PERSON = UNIDENTIFIED.keySet();

    private final Offences offences;
    private final CaseFacts facts;

    CrimeFacts(Offences offences, CaseFacts facts) {
        this.offences = offences;
        this.facts = facts;
    }

    /** Every crime as the tables over a whole case read it. */
    List<Map<String, Object>> summaries() {
        return facts.crimes().entrySet().stream()
                .map(entry -> {
                    Map<String, Object> crime = stated(entry.getValue());
                    crime.put("id", entry.getKey());
                    return crime;
                })
                .toList();
    }

    /** The crime with all that the case, its person and its offence add. */
    Map<String, Object> of(String id, Map<String, Object> shared) {
        Map<String, Object> crime = stated(facts.crimes().get(id));
        Map<String, Object> known = new HashMap<>(shared);
        known.putAll(ofPerson(crime.get("person")));
        known.putAll(crime);
        offences.find(String.valueOf(crime.get("offence")))
                .ifPresent(offence -> known.putAll(ofOffence(offence, crime.get("victim"))));
        return known;
    }

    private Map<String, Object> ofPerson(Object person) {
        if (NOBODY.equals(person)) {
            return UNIDENTIFIED;
        }
        Map<String, Object> known = new HashMap<>(facts.children().getOrDefault(String.valueOf(person), Map.of()));
        known.keySet().retainAll(FROM_PERSON);
        return known;
    }

    private static Map<String, Object> ofOffence(Offence offence, Object victim) {
        String byVictim = "STATE".equals(victim) ? "S" : "V";
        return Map.of(
                "hoClass", offence.hoClass(),
                "basis", "S/V".equals(offence.basis()) ? byVictim : offence.basis(),
                "seriousList", offence.seriousList(),
                "indictableOnly", offence.indictableOnly(),
                "dppConsent", offence.dppConsent(),
                "summaryOnly", offence.summaryOnly());
    }

    private static Map<String, Object> stated(Map<String, Object> crime) {
        Map<String, Object> stated = new HashMap<>(crime);
        stated.values().removeIf(Objects::isNull);
        Map<String, Object> factors = new LinkedHashMap<>();
        Map<?, ?> known = (Map<?, ?>) stated.getOrDefault("aggravating", Map.of());
        for (String factor : Vocabulary.FACTORS) {
            Object value = known.get(factor);
            factors.put(factor, value == null ? Vocabulary.UNKNOWN : value);
        }
        stated.put("aggravating", factors);
        return stated;
    }
}
