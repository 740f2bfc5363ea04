package uk.proportion.policeresponse.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.policeresponse.CrimeRecording;
import uk.proportion.workflow.Work;

@Component("nameTheChildAsVictim")
class NameTheChildAsVictim implements JavaDelegate {
    private final CrimeRecording recording;

    NameTheChildAsVictim(CrimeRecording recording) {
        this.recording = recording;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = Work.of(execution);
        recording.nameAsVictim(work.reference(), work.subject());
    }
}
