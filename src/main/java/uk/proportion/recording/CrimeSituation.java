package uk.proportion.recording;

import java.util.List;
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

    Decision decision(String table) {
        return situation.evaluation().find(table, crime).orElseThrow();
    }

    static boolean isCancellation(String code) {
        return code.startsWith("C");
    }
}
