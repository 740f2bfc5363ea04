package uk.proportion.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StageRuns;
import uk.proportion.shared.CaseReference;

/** Notes that a stage has come to its end; one that was overtaken has been noted as such already. */
@Component("stageEnded")
class StageEnded implements ExecutionListener {
    private final StageRuns runs;

    StageEnded(StageRuns runs) {
        this.runs = runs;
    }

    @Override
    public void notify(DelegateExecution execution) {
        StageName stage = StageName.valueOf((String) ProcessVariable.STAGE.get(execution));
        String subject = (String) ProcessVariable.SUBJECT.get(execution);
        runs.complete(new CaseReference(execution.getProcessBusinessKey()), stage, subject);
    }
}
