package uk.proportion.schoolreview.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.schoolreview.SchoolDecisions;
import uk.proportion.schoolreview.SchoolReferrals;
import uk.proportion.workflow.Work;

/** Refers the case to whom the duty report names. */
@Component("referAsTheDutyReportSays")
class ReferAsTheDutyReportSays implements JavaDelegate {
    private final SchoolDecisions decisions;
    private final SchoolReferrals referrals;

    ReferAsTheDutyReportSays(SchoolDecisions decisions, SchoolReferrals referrals) {
        this.decisions = decisions;
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referrals.asTheDutyReportSays(decisions.afresh(Work.of(execution).reference()));
    }
}
