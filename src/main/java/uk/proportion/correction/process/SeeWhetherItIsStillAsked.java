package uk.proportion.correction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.correction.DecisionsInQuestion;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.ProcessVariable;

/** New facts have ended a review: where the decision itself was taken afresh, nobody is asked about the old one again. */
@Component("seeWhetherItIsStillAsked")
class SeeWhetherItIsStillAsked implements JavaDelegate {
    private final DecisionsInQuestion decisions;

    SeeWhetherItIsStillAsked(DecisionsInQuestion decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.closeWhereTakenAfresh(
                new CaseReference(execution.getProcessBusinessKey()), (String) ProcessVariable.SUBJECT.get(execution));
    }
}
