package uk.proportion.policeresponse.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.policeresponse.CrimeRecording;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

@Component("decideWhetherToRecord")
class DecideWhetherToRecord implements JavaDelegate {
    private final CrimeRecording recording;

    DecideWhetherToRecord(CrimeRecording recording) {
        this.recording = recording;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = Work.of(execution);
        ProcessVariable.RECORDING.setHere(execution, recording.decide(work.reference(), work.subject()));
    }
}
