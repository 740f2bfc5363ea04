package uk.proportion.guidance;

import static uk.proportion.guidance.DecisionIds.INTERVENTION_PLAN;
import static uk.proportion.guidance.DecisionIds.PERSISTENCE;
import static uk.proportion.guidance.DecisionIds.SIGN_OFF;
import static uk.proportion.guidance.DecisionIds.SOCIAL_CARE_THRESHOLD;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tables about one child, in the order in which they need each other. */
final class ChildRun {
    private static final int ADULT = 18;
    private static final Map<String, Object> NO_OUTCOME = Map.of(
            "schoolResponse", "NONE",
            "threshold", "NONE",
            "outcome", "NONE",
            "gate", "NONE",
            "override", "NO",
            "ownHardFactor", "NO",
            "againstVictimPreference", "NO");

    private final Map<String, Decision> answers = new LinkedHashMap<>();

    ChildRun(Guidance guidance, Map<String, Object> shared, String letter, Map<String, Object> child) {
        Map<String, Object> known = new HashMap<>(shared);
        known.remove("imageOnline");
        known.putAll(child);
        known.put("letter", letter);
        answers.put(PERSISTENCE, guidance.decide(PERSISTENCE, known));
        known.put("persistence", answers.get(PERSISTENCE).value("persistence"));
        answers.put(SOCIAL_CARE_THRESHOLD, guidance.decide(SOCIAL_CARE_THRESHOLD, known));
        String threshold = answers.get(SOCIAL_CARE_THRESHOLD).value("threshold");
        answers.put(INTERVENTION_PLAN, guidance.decide(INTERVENTION_PLAN, known));
        answers.put(SIGN_OFF, guidance.decide(SIGN_OFF, signing("SOCIAL_CARE_DECISION", "threshold", threshold)));
    }

    /** What each table answered, by its id. */
    Map<String, Decision> answers() {
        return answers;
    }

    /** The facts of T10 for a decision other than an outcome. */
    static Map<String, Object> signing(String signing, String output, String code) {
        Map<String, Object> known = new HashMap<>(NO_OUTCOME);
        known.put("signing", signing);
        known.put(output, code);
        return known;
    }

    /** Whether somebody is known to be 18 or over now, so that T5, T6 and T9 are not asked. */
    static boolean isAdult(Map<String, Object> person) {
        return person.get("ageNow") instanceof Integer age && age >= ADULT;
    }
}
