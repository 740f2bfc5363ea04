package uk.proportion.intervention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.intervention.InterventionPlans;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/** Whether the plan was completed, declined, or did not succeed in all of its measures. */
@Component("seeHowThePlanWent")
class SeeHowThePlanWent implements JavaDelegate {
    private final InterventionPlans plans;

    SeeHowThePlanWent(InterventionPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = Work.of(execution);
        ProcessVariable.PLAN_RESULT.set(
                execution, plans.result(work.reference(), work.subject()).name());
    }
}
