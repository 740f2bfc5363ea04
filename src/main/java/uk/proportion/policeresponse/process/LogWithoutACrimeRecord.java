package uk.proportion.policeresponse.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.policeresponse.CrimeRecording;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

@Component("logWithoutACrimeRecord")
class LogWithoutACrimeRecord implements JavaDelegate {
    private final CrimeRecording recording;

    LogWithoutACrimeRecord(CrimeRecording recording) {
        this.recording = recording;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = Work.of(execution);
        recording.log(work.reference(), work.subject(), (String) ProcessVariable.RECORDING.get(execution));
    }
}
