package uk.proportion.recording;

import java.util.List;
import java.util.Set;

/**
 * What an officer can do next about the outcome of a crime (T7).
 *
 * @param waitingFor why nothing, or no outcome 21, is offered; {@link WaitingFor#NONE} where nothing is held back
 * @param choices the codes that may be proposed now
 * @param standing the outcome that is decided anew and stands until then, or {@code NONE}
 */
public record Options(Step step, WaitingFor waitingFor, List<Choice> choices, String standing) {
    private static final Set<String> UNFINISHED = Set.of("OFFERED", "AGREED");

    /** A code with its title. */
    public record Choice(String code, String title) {}

    /** The step that follows. */
    public enum Step {
        PROPOSE,
        /** The child was forced, and nobody has yet asked to cancel the crime. */
        CANCEL,
        /** An adult's crime belongs to the force's own system. */
        ADULT,
        WAIT
    }

    /** What is missing. */
    public enum WaitingFor {
        NONE,
        /** T3 no longer asks for this crime. */
        NO_OUTCOME,
        AGE_UNKNOWN,
        GATE_HELD,
        INTERVENTION_UNFINISHED,
        NOTHING_PERMITTED
    }

    static Step step(CrimeSituation crime) {
        if (!crime.proposable().isEmpty()) {
            return Step.PROPOSE;
        }
        return switch (crime.regime()) {
            case "ADULT_REGIME" -> Step.ADULT;
            case "CANCEL_C2" -> Step.CANCEL;
            default -> Step.WAIT;
        };
    }

    static WaitingFor waitingFor(CrimeSituation crime) {
        if ("NO_OUTCOME".equals(crime.regime())) {
            return WaitingFor.NO_OUTCOME;
        }
        if ("AGE_UNKNOWN".equals(crime.regime())) {
            return WaitingFor.AGE_UNKNOWN;
        }
        if ("HELD".equals(crime.gate())) {
            return WaitingFor.GATE_HELD;
        }
        if (UNFINISHED.contains(crime.fact("intervention"))) {
            return WaitingFor.INTERVENTION_UNFINISHED;
        }
        return crime.proposable().isEmpty() ? WaitingFor.NOTHING_PERMITTED : WaitingFor.NONE;
    }
}
