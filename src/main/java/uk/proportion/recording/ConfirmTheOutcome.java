package uk.proportion.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.RecordingDecisions;
import uk.proportion.casefile.RecordingDecisions.Standing;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/**
 * The authorised code becomes the outcome if it is permitted on the facts as they are at this moment; otherwise the proposal
 * goes back, and the chronology says why. What must come first and is missing is refused: the officer mends it, or takes the
 * proposal back.
 */
@Component
class ConfirmTheOutcome implements FormHandler {
    private static final String TAKEN_BACK = "proposalTakenBack";

    private final RecordingDecisions proposals;
    private final Assessment assessment;
    private final Chronology chronology;
    private final VoiceOfThePerson voice;
    private final ImpactReading reading;

    ConfirmTheOutcome(
            RecordingDecisions proposals,
            Assessment assessment,
            Chronology chronology,
            VoiceOfThePerson voice,
            ImpactReading reading) {
        this.proposals = proposals;
        this.assessment = assessment;
        this.chronology = chronology;
        this.voice = voice;
        this.reading = reading;
    }

    @Override
    public String form() {
        return "confirm-the-outcome";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(TAKEN_BACK);
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        CrimeSituation crime = new CrimeSituation(assessment.now(answers.reference()), answers.subject());
        Standing proposal =
                crime.pending().orElseThrow(() -> new Refusal("Nothing is proposed any more: refresh your list"));
        String code = proposal.code();
        boolean takenBack = Boolean.TRUE.equals(answers.fields().get(TAKEN_BACK));
        if (!takenBack && Preconditions.isPermitted(crime, code)) {
            List<String> missing = new ArrayList<>(Preconditions.missing(crime, code));
            missing.addAll(reading.outdated(crime, proposal));
            missing.addAll(voice.unheard(answers.reference(), answers.subject(), code));
            confirm(answers, missing);
            return Map.of(ProcessVariable.CONFIRMABLE, "YES");
        }
        if (!takenBack) {
            String why =
                    "The proposed outcome cannot be confirmed: " + String.join("; ", Preconditions.unmet(crime, code));
            chronology.add(answers.reference(), answers.by(), "NOT_CONFIRMABLE", answers.subject(), why);
        }
        proposals.giveBack(answers.reference(), answers.subject(), answers.by());
        return Map.of(ProcessVariable.CONFIRMABLE, "NO");
    }

    private void confirm(TaskAnswers answers, List<String> missing) {
        if (!missing.isEmpty()) {
            throw new Refusal("The outcome cannot be confirmed yet: %s. See to that first, or take the proposal back"
                    .formatted(String.join("; ", missing)));
        }
        proposals.confirm(answers.reference(), answers.subject(), answers.by());
    }
}
