package uk.proportion.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.escalation.MissedDeadlines;
import uk.proportion.escalation.MissedDeadlines.Watch;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.ProcessVariable;

/** Sets the moment that is waited for, and whom or what the deadline is about. */
@Component("setTheWatch")
class SetTheWatch implements JavaDelegate {
    private final MissedDeadlines deadlines;

    SetTheWatch(MissedDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseReference reference = new CaseReference(execution.getProcessBusinessKey());
        Watch watch = deadlines.watch(reference, (String) ProcessVariable.SUBJECT.get(execution));
        ProcessVariable.DEADLINE_STEP.set(execution, watch.step());
        ProcessVariable.DEADLINE_DUE.set(execution, watch.due().toString());
        if (watch.about().matches("c[0-9]+")) {
            ProcessVariable.CRIME.set(execution, watch.about());
        } else if (watch.about().matches("A?[A-Z]")) {
            ProcessVariable.CHILD.set(execution, watch.about());
        }
    }
}
