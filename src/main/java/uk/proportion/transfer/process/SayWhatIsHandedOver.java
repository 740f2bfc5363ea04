package uk.proportion.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.access.Organisation;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.transfer.Transfers;
import uk.proportion.transfer.Transfers.Asked;
import uk.proportion.workflow.ProcessVariable;

/** What the receiver may know before it answers: who asks, why as a code, and how many children. */
@Component("sayWhatIsHandedOver")
class SayWhatIsHandedOver implements JavaDelegate {
    private final Transfers transfers;

    SayWhatIsHandedOver(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Asked asked = transfers.asked(new CaseReference(execution.getProcessBusinessKey()));
        ProcessVariable.TRANSFER_FROM.set(execution, shown(asked.from()));
        ProcessVariable.TRANSFER_TO.set(execution, asked.to().id().value());
        ProcessVariable.TRANSFER_TO_NAME.set(execution, shown(asked.to()));
        ProcessVariable.TRANSFER_ROLE.set(execution, asked.answeredBy().name());
        ProcessVariable.TRANSFER_REASON.set(execution, asked.reason());
        ProcessVariable.CHILD_COUNT.set(execution, asked.children());
    }

    /** Of a school, the engine knows no more than its id. */
    private static String shown(Organisation organisation) {
        return organisation.agency() == Agency.SCHOOL ? organisation.id().value() : organisation.name();
    }
}
