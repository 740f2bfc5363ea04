package uk.proportion.policeresponse.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.policeresponse.PoliceResponse;
import uk.proportion.policeresponse.PoliceResponse.Course;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

@Component("decideTheTier")
class DecideTheTier implements JavaDelegate {
    private final PoliceResponse response;

    DecideTheTier(PoliceResponse response) {
        this.response = response;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Course course = response.course(Work.of(execution).reference());
        ProcessVariable.TIER.set(execution, course.tier());
        ProcessVariable.SUPERVISOR_RANK.set(execution, course.supervisorRank());
        ProcessVariable.STRATEGY_DISCUSSION.set(execution, course.strategyDiscussion());
        ProcessVariable.RESPONSE_STEP.set(execution, course.next().name());
        ProcessVariable.RESPONSE_CHECK.set(execution, null);
        ProcessVariable.CRIMES.set(execution, Crimes.of(course.crimes()));
    }
}
