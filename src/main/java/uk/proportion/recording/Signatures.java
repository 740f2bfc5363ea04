package uk.proportion.recording;

import java.util.ArrayList;
import java.util.List;

/**
 * The signatures that a proposed code needs (T10).
 *
 * @param code the proposed code
 * @param signOff the rank that signs, as T10 names it
 * @param endorsement {@code SUPERVISOR} where the victim would rather have had another outcome, else {@code NONE}
 * @param disclosure T8's text key for the code
 */
public record Signatures(String code, String signOff, String endorsement, String disclosure) {

    /** One signature after the other, then the confirmation. */
    public enum Step {
        AUTHORISE,
        CONSULT,
        DECIDE,
        ENDORSE,
        CONFIRM,
        PROPOSE_AGAIN
    }

    /** The step that follows that one; {@code NONE} stands for the beginning. */
    public Step after(String step) {
        List<Step> steps = steps();
        return "NONE".equals(step) ? steps.get(0) : steps.get(steps.indexOf(Step.valueOf(step)) + 1);
    }

    /** The role that authorises. */
    public String role() {
        return switch (signOff) {
            case "SUPERVISOR" -> "SUPERVISOR";
            case "FCR" -> "REGISTRAR";
            case "INDEPENDENT_DDM" -> "DECISION_MAKER";
            default -> "INSPECTOR";
        };
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add("INDEPENDENT_DDM".equals(signOff) ? Step.DECIDE : Step.AUTHORISE);
        if ("INSPECTOR_AND_FCR".equals(signOff)) {
            steps.add(Step.CONSULT);
        }
        if ("SUPERVISOR".equals(endorsement)) {
            steps.add(Step.ENDORSE);
        }
        steps.add(Step.CONFIRM);
        return steps;
    }
}
