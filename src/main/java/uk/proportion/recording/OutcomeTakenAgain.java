package uk.proportion.recording;

import static uk.proportion.guidance.DecisionIds.OUTCOME_21_GATE;
import static uk.proportion.guidance.DecisionIds.OUTCOME_REGIME;
import static uk.proportion.guidance.DecisionIds.PERMITTED_OUTCOMES;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.access.Role;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.RecordingDecisions;
import uk.proportion.casefile.RecordingDecisions.Standing;
import uk.proportion.casefile.RecordingDecisions.State;
import uk.proportion.casefile.Situation;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.ReviewableDecision;

/** A crime's confirmed outcome while it is still permitted; where it no longer is, the recording decision asks by itself. */
@Component
class OutcomeTakenAgain implements ReviewableDecision {
    private final RecordingDecisions outcomes;

    OutcomeTakenAgain(RecordingDecisions outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String decision() {
        return PERMITTED_OUTCOMES;
    }

    @Override
    public Set<String> restsOn() {
        return Set.of(PERMITTED_OUTCOMES, OUTCOME_21_GATE, OUTCOME_REGIME);
    }

    @Override
    public Role reviewer() {
        return Role.INSPECTOR;
    }

    @Override
    public Optional<String> standing(Situation situation, String crime) {
        return Optional.ofNullable(situation.recordingDecisions().get(crime))
                .filter(outcome -> outcome.state() == State.CONFIRMED && !outcome.decidedAnew())
                .map(Standing::code)
                .filter(code -> situation.evaluation().permitted(crime).contains(code));
    }

    @Override
    public void takeAgain(CaseReference reference, String crime, String reason, Authorship by) {
        outcomes.reopen(reference, crime, reason, by);
    }
}
