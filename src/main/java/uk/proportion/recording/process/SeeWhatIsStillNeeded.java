package uk.proportion.recording.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.recording.OutcomeProposals;
import uk.proportion.recording.Signatures;
import uk.proportion.recording.Signatures.Step;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/** The next signature; after the last one the confirmation, if the code is permitted by then; after a return a new proposal. */
@Component("seeWhatIsStillNeeded")
class SeeWhatIsStillNeeded implements JavaDelegate {
    private final OutcomeProposals proposals;

    SeeWhatIsStillNeeded(OutcomeProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Step next = "RETURNED".equals(ProcessVariable.APPROVAL.get(execution)) ? Step.PROPOSE_AGAIN : next(execution);
        ProcessVariable.SIGN_STEP.set(execution, next.name());
    }

    private Step next(DelegateExecution execution) {
        Work work = Work.of(execution);
        Signatures signatures = proposals.signatures(work.reference(), work.subject());
        ProcessVariable.SIGN_ROLE.set(execution, signatures.role());
        Step next = signatures.after((String) ProcessVariable.SIGN_STEP.get(execution));
        boolean unconfirmable = next == Step.CONFIRM && !proposals.authorise(work.reference(), work.subject());
        return unconfirmable ? Step.PROPOSE_AGAIN : next;
    }
}
