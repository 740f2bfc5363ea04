package uk.proportion.recording.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.recording.OutcomeProposals;
import uk.proportion.workflow.Work;

/** New facts end the decision of a crime: what was proposed on the old ones waits for no signature any more. */
@Component("putTheProposalAside")
class PutTheProposalAside implements JavaDelegate {
    private final OutcomeProposals proposals;

    PutTheProposalAside(OutcomeProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = Work.of(execution);
        proposals.overtake(work.reference(), work.subject());
    }
}
