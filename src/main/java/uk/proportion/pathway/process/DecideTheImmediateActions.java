package uk.proportion.pathway.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.workflow.Work;

/** Asks T0 what must be done at once; each action becomes a stage of its own. */
@Component("decideTheImmediateActions")
class DecideTheImmediateActions implements JavaDelegate {
    private final Assessment assessment;

    DecideTheImmediateActions(Assessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assessment.decide(Work.of(execution).reference(), "immediate-actions", "case");
    }
}
