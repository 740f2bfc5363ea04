package uk.proportion.schoolreview.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.schoolreview.SchoolReferrals;
import uk.proportion.workflow.Work;

/** Refers the case to police and social care. */
@Component("referToPoliceAndSocialCare")
class ReferToPoliceAndSocialCare implements JavaDelegate {
    private final SchoolReferrals referrals;

    ReferToPoliceAndSocialCare(SchoolReferrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referrals.toPoliceAndSocialCare(Work.of(execution).reference());
    }
}
