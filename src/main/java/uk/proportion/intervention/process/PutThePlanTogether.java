package uk.proportion.intervention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import uk.proportion.intervention.InterventionPlans;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/** T6: which measures the child's plan asks for, and whether they wait for agreement or for delivery. */
@Component("putThePlanTogether")
class PutThePlanTogether implements JavaDelegate {
    private final InterventionPlans plans;

    PutThePlanTogether(InterventionPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = Work.of(execution);
        InterventionPlans.Next next = plans.putTogether(work.reference(), work.subject());
        SpinJsonNode measures = Spin.JSON("[]");
        next.measures().forEach(measures::append);
        ProcessVariable.PLAN_STEP.set(execution, next.step().name());
        ProcessVariable.MEASURES.set(execution, measures);
    }
}
