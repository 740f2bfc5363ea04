package uk.proportion.schoolreview.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.schoolreview.SchoolDecisions;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/** Asks T2 for the school's response. */
@Component("decideTheSchoolsResponse")
class DecideTheSchoolsResponse implements JavaDelegate {
    private final SchoolDecisions decisions;

    DecideTheSchoolsResponse(SchoolDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String response = decisions.response(Work.of(execution).reference());
        ProcessVariable.SCHOOL_RESPONSE.set(execution, response);
    }
}
