package uk.proportion.safeguarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.safeguarding.ReferralThresholds;
import uk.proportion.safeguarding.ReferralThresholds.Standing;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/** At which threshold does social care work on this child's referral? */
@Component("decideTheThreshold")
class DecideTheThreshold implements JavaDelegate {
    private final ReferralThresholds thresholds;

    DecideTheThreshold(ReferralThresholds thresholds) {
        this.thresholds = thresholds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = Work.of(execution);
        Standing standing = thresholds.decide(work.reference(), work.subject());
        ProcessVariable.THRESHOLD.set(execution, standing.threshold());
        ProcessVariable.SIGNATURE.set(execution, standing.signature());
        ProcessVariable.GATHERED.set(execution, standing.gathered() ? "YES" : "NO");
    }
}
