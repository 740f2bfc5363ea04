package uk.proportion.emergency.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.emergency.EmergencyAlarm;
import uk.proportion.emergency.EmergencyAlarm.LetIn;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.ProcessVariable;

/** Who may read the case, who agreed and how long: what the manager is shown, and nothing of the case. */
@Component("sayWhoWasLetIn")
class SayWhoWasLetIn implements JavaDelegate {
    private final EmergencyAlarm alarm;

    SayWhoWasLetIn(EmergencyAlarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LetIn letIn = alarm.last(new CaseReference(execution.getProcessBusinessKey()));
        ProcessVariable.EMERGENCY_READER.set(execution, letIn.reader());
        ProcessVariable.EMERGENCY_ORGANISATION.set(execution, letIn.organisation());
        ProcessVariable.EMERGENCY_APPROVER.set(execution, letIn.approver());
        ProcessVariable.EMERGENCY_FROM.set(execution, letIn.from().toString());
        ProcessVariable.EMERGENCY_UNTIL.set(execution, letIn.until().toString());
    }
}
