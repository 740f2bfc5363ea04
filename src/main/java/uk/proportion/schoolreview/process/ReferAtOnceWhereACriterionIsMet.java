package uk.proportion.schoolreview.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Situation;
import uk.proportion.schoolreview.SchoolDecisions;
import uk.proportion.schoolreview.SchoolReferrals;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/** Refers at once where a criterion of immediate referral is met, and sees whether the review has been held. */
@Component("referAtOnceWhereACriterionIsMet")
class ReferAtOnceWhereACriterionIsMet implements JavaDelegate {
    private final SchoolDecisions decisions;
    private final SchoolReferrals referrals;

    ReferAtOnceWhereACriterionIsMet(SchoolDecisions decisions, SchoolReferrals referrals) {
        this.decisions = decisions;
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Situation situation = decisions.afresh(Work.of(execution).reference());
        referrals.atOnceWhereACriterionIsMet(situation);
        ProcessVariable.REVIEW_HELD.set(execution, situation.reviewHeld() ? "YES" : "NO");
    }
}
