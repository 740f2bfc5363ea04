package uk.proportion.policeresponse.process;

import static uk.proportion.workflow.ProcessVariable.ANOTHER_CRIME;
import static uk.proportion.workflow.ProcessVariable.CRIMES;
import static uk.proportion.workflow.ProcessVariable.CRIMES_LISTED;
import static uk.proportion.workflow.ProcessVariable.OFFENCE_CHOICES;
import static uk.proportion.workflow.ProcessVariable.PERSON_CHOICES;
import static uk.proportion.workflow.ProcessVariable.VICTIM_CHOICES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.policeresponse.CrimeChoices;
import uk.proportion.policeresponse.CrimeRecording;
import uk.proportion.policeresponse.CrimeRecording.Candidates;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Work;

@Component("decideWhatToRecord")
class DecideWhatToRecord implements JavaDelegate {
    private final CrimeRecording recording;
    private final CrimeChoices choices;

    DecideWhatToRecord(CrimeRecording recording, CrimeChoices choices) {
        this.recording = recording;
        this.choices = choices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseReference reference = Work.of(execution).reference();
        Candidates candidates = recording.candidates(reference);
        Object another = ANOTHER_CRIME.get(execution);
        boolean listed = another == null ? candidates.any() : "NO".equals(another);
        if (!listed) {
            offerChoices(execution, reference);
        }
        ANOTHER_CRIME.set(execution, null);
        CRIMES.set(execution, Crimes.of(candidates.toActOn()));
        CRIMES_LISTED.set(execution, listed ? "YES" : "NO");
    }

    private void offerChoices(DelegateExecution execution, CaseReference reference) {
        PERSON_CHOICES.set(execution, Choices.of(choices.persons(reference)));
        VICTIM_CHOICES.set(execution, Choices.of(choices.victims(reference)));
        OFFENCE_CHOICES.set(execution, Choices.of(choices.offences()));
    }
}
