package uk.proportion.schoolreview.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.schoolreview.SchoolReferrals;
import uk.proportion.workflow.Work;

/** Refers the case to the police. */
@Component("referToPolice")
class ReferToPolice implements JavaDelegate {
    private final SchoolReferrals referrals;

    ReferToPolice(SchoolReferrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referrals.toPolice(Work.of(execution).reference());
    }
}
