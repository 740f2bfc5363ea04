package uk.proportion.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.escalation.MissedDeadlines;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.ProcessVariable;

/** Notes a deadline that has passed; the timer does this as the platform. */
@Component("noteTheMissedDeadline")
class NoteTheMissedDeadline implements JavaDelegate {
    private final MissedDeadlines deadlines;

    NoteTheMissedDeadline(MissedDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseReference reference = new CaseReference(execution.getProcessBusinessKey());
        deadlines.note(reference, (String) ProcessVariable.SUBJECT.get(execution));
    }
}
