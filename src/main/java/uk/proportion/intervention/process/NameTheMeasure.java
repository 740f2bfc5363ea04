package uk.proportion.intervention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import uk.proportion.intervention.InterventionPlans;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/** Says which measure one of the parallel tasks is about, and which role delivers it. */
@Component("nameTheMeasure")
class NameTheMeasure implements ExecutionListener {
    private static final String POSITION = "loopCounter";
    private final InterventionPlans plans;

    NameTheMeasure(InterventionPlans plans) {
        this.plans = plans;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Work work = Work.of(execution);
        SpinJsonNode measures = (SpinJsonNode) ProcessVariable.MEASURES.get(execution);
        int position = (int) execution.getVariable(POSITION);
        String measure = measures.elements().get(position).stringValue();
        ProcessVariable.MEASURE.setHere(execution, measure);
        ProcessVariable.MEASURE_OWNER.setHere(
                execution,
                plans.deliveredBy(work.reference(), work.subject(), measure).name());
    }
}
