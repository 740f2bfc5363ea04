package uk.proportion.pathway.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Retention;
import uk.proportion.workflow.Work;

/** Closes the case and sets the day until which each agency's schedule keeps it. */
@Component("closeTheCase")
class CloseTheCase implements JavaDelegate {
    private final Retention retention;

    CloseTheCase(Retention retention) {
        this.retention = retention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        retention.close(Work.of(execution).reference());
    }
}
