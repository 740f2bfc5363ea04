package uk.proportion.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.proportion.casefile.RecordingDecisions.Standing;
import uk.proportion.casefile.Situation;
import uk.proportion.guidance.Decision;

/** One crime within its case, as the recording decision reads it. */
record CrimeSituation(Situation situation, String crime) {

    /** T7a, such as {@code CHILD_REGIME}. */
    String regime() {
        return situation.evaluation().value("outcome-regime", crime, "regime");
    }

    /** T4b, or {@code NONE} where the gate is not asked. */
    String gate() {
        return Objects.requireNonNullElse(situation.evaluation().value("outcome-21-gate", crime, "gate"), "NONE");
    }

    List<String> proposable() {
        return situation.evaluation().proposable().getOrDefault(crime, List.of());
    }

    List<String> permitted() {
        return situation.evaluation().permitted(crime);
    }

    String fact(String key) {
        return (String) situation.facts().crimes().get(crime).get(key);
    }

    boolean is(String key, String value) {
        return value.equals(fact(key));
    }

    boolean isVictimBased() {
        return "V".equals(decision("permitted-outcomes").facts().get("basis"));
    }

    /** The proposal that waits for a signature or for its confirmation. */
    Optional<Standing> pending() {
        return Optional.ofNullable(situation.recordingDecisions().get(crime)).filter(Standing::isPending);
    }

    /** Whether an outcome stands that has been reopened. */
    boolean isReopened() {
        Standing latest = situation.recordingDecisions().get(crime);
        return latest != null && latest.decidedAnew();
    }

    /** The outcome or cancellation that stands, or {@code NONE}. */
    String outcome() {
        return fact("outcome");
    }

    boolean hasOutcome() {
        return !"NONE".equals(outcome());
    }

    /** The age of the crime's person at the time, if both are known. */
    Optional<Integer> ageAtConduct() {
        return Optional.ofNullable(situation.facts().children().get(fact("person")))
                .map(person -> person.get("ageAtConduct"))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast);
    }

    /** What a table would be asked with if that code were the crime's outcome. */
    Map<String, Object> asIfItWere(String table, String code) {
        Map<String, Object> facts = new HashMap<>(decision(table).facts());
        facts.put("outcome", code);
        return facts;
    }

    Decision decision(String table) {
        return situation.evaluation().find(table, crime).orElseThrow();
    }

    static boolean isCancellation(String code) {
        return code.startsWith("C");
    }
}
