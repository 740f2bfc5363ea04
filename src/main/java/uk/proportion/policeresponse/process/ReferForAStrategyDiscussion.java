package uk.proportion.policeresponse.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Authorship;
import uk.proportion.policeresponse.PoliceResponse;
import uk.proportion.workflow.Work;

@Component("referForAStrategyDiscussion")
class ReferForAStrategyDiscussion implements JavaDelegate {
    private static final Authorship PLATFORM = Authorship.system("police-response-tier");

    private final PoliceResponse response;

    ReferForAStrategyDiscussion(PoliceResponse response) {
        this.response = response;
    }

    @Override
    public void execute(DelegateExecution execution) {
        response.askForAStrategyDiscussion(Work.of(execution).reference(), PLATFORM);
    }
}
