package uk.proportion.childvoice.process;

import static uk.proportion.guidance.DecisionIds.CASE_ROUTE;
import static uk.proportion.guidance.Evaluation.CASE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import uk.proportion.access.Role;
import uk.proportion.casefile.Assessment;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/** Says who asks: the safeguarding lead, or the headteacher where a member of staff is accused. */
@Component("nameWhoAsks")
class NameWhoAsks implements ExecutionListener {
    private static final String STAFF = "STAFF_ALLEGATION";
    private final Assessment assessment;

    NameWhoAsks(Assessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String route = assessment
                .decide(Work.of(execution).reference(), CASE_ROUTE, CASE)
                .value("route");
        Role role = STAFF.equals(route) ? Role.HEADTEACHER : Role.DSL;
        ProcessVariable.ASKING_ROLE.set(execution, role.name());
    }
}
