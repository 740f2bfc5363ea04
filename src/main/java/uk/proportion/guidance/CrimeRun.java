package uk.proportion.guidance;

import static uk.proportion.guidance.DecisionIds.CANCELLATIONS;
import static uk.proportion.guidance.DecisionIds.CRIME_RECORDING;
import static uk.proportion.guidance.DecisionIds.DISCLOSURE_EXPLANATION;
import static uk.proportion.guidance.DecisionIds.OUTCOME_21_GATE;
import static uk.proportion.guidance.DecisionIds.OUTCOME_REGIME;
import static uk.proportion.guidance.DecisionIds.OWN_HARD_FACTOR;
import static uk.proportion.guidance.DecisionIds.PERMITTED_OUTCOMES;
import static uk.proportion.guidance.DecisionIds.SIGN_OFF;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The tables about one crime, in the order in which they need each other. */
final class CrimeRun {
    private static final Set<String> RECORDINGS_WITH_GATE = Set.of("RECORD_CRIME_24H", "NO_CRIME_AGAINST_CHILD");
    private static final Map<String, String> AUTHORISATION_NEEDED = Map.of(
            "OPEN", "SUPERVISOR",
            "OPEN_INSPECTOR", "INSPECTOR",
            "EXCEPTIONAL", "INSPECTOR_AND_FCR",
            "CLOSED", "INSPECTOR_AND_FCR");

    /** Asks a table about a crime and keeps the answer. */
    interface Asking {
        Decision ask(String table, String crime, Map<String, Object> known);
    }

    private final Guidance guidance;
    private final Asking asking;

    CrimeRun(Guidance guidance, Asking asking) {
        this.guidance = guidance;
        this.asking = asking;
    }

    /** Asks everything about the crime; returns what may be proposed for it. */
    List<String> evaluate(String crime, Map<String, Object> known) {
        known.put("recording", asking.ask(CRIME_RECORDING, crime, known).value("recording"));
        known.put("ownHardFactor", guidance.decide(OWN_HARD_FACTOR, known).value("ownHardFactor"));
        known.put(
                "gate",
                hasGate(known) ? asking.ask(OUTCOME_21_GATE, crime, known).value("gate") : "NONE");
        known.put("regime", asking.ask(OUTCOME_REGIME, crime, known).value("regime"));
        asking.ask(PERMITTED_OUTCOMES, crime, known);
        asking.ask(CANCELLATIONS, crime, known);
        asking.ask(DISCLOSURE_EXPLANATION, crime, known);
        asking.ask(SIGN_OFF, crime, signed(known));
        return proposable(known);
    }

    private static boolean hasGate(Map<String, Object> known) {
        return !"NONE".equals(known.get("person")) && RECORDINGS_WITH_GATE.contains((String) known.get("recording"));
    }

    private static Map<String, Object> signed(Map<String, Object> known) {
        Map<String, Object> signed = new HashMap<>(known);
        signed.putAll(Map.of("signing", "OUTCOME", "schoolResponse", "NONE", "threshold", "NONE"));
        return signed;
    }

    private List<String> proposable(Map<String, Object> known) {
        Map<String, Object> granted = new HashMap<>(known);
        String needed = AUTHORISATION_NEEDED.get((String) known.get("gate"));
        if (needed != null) {
            granted.put("authorisation", needed);
        }
        granted.put("cancelIndependent", "YES");
        granted.put("victimTold", "YES");
        return Stream.concat(
                        guidance.decide(PERMITTED_OUTCOMES, granted).codes("permitted").stream(),
                        guidance.decide(CANCELLATIONS, granted).codes("cancellations").stream())
                .toList();
    }
}
