package uk.proportion.recording;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** An officer signs as read what the proposed code would mean for the child; the very text is kept. */
@Component
class ReadTheImpact implements FormHandler {
    private final Assessment assessment;
    private final ImpactReading reading;

    ReadTheImpact(Assessment assessment, ImpactReading reading) {
        this.assessment = assessment;
        this.reading = reading;
    }

    @Override
    public String form() {
        return "read-the-impact";
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        CrimeSituation crime = new CrimeSituation(assessment.now(answers.reference()), answers.subject());
        var proposal =
                crime.pending().orElseThrow(() -> new Refusal("Nothing is proposed any more: refresh your list"));
        reading.sign(crime, proposal, SignedImpacts.PROPOSER, answers.by());
        return Map.of();
    }
}
