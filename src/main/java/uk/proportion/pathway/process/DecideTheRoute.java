package uk.proportion.pathway.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/** Asks T1 by which route the case goes. */
@Component("decideTheRoute")
class DecideTheRoute implements JavaDelegate {
    private final Assessment assessment;

    DecideTheRoute(Assessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String route = assessment
                .decide(Work.of(execution).reference(), "case-route", "case")
                .value("route");
        ProcessVariable.ROUTE.set(execution, route);
    }
}
