package uk.proportion.recording.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import uk.proportion.recording.Options;
import uk.proportion.recording.OutcomeProposals;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/** T7: the codes that an officer may choose from, or what the outcome waits for. */
@Component("seeWhatMayBeProposed")
class SeeWhatMayBeProposed implements JavaDelegate {
    private final OutcomeProposals proposals;

    SeeWhatMayBeProposed(OutcomeProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = Work.of(execution);
        if (ProcessVariable.OUTCOME_STEP.get(execution) == null) {
            proposals.begin(work.reference(), work.subject());
        }
        Options options = proposals.options(work.reference(), work.subject());
        ProcessVariable.STANDING_OUTCOME.set(execution, options.standing());
        ProcessVariable.OUTCOME_STEP.set(execution, options.step().name());
        ProcessVariable.WAITING_FOR.set(execution, options.waitingFor().name());
        ProcessVariable.OUTCOME_CHOICES.set(execution, choices(options));
    }

    private static SpinJsonNode choices(Options options) {
        SpinJsonNode list = Spin.JSON("[]");
        options.choices()
                .forEach(choice -> list.append(Spin.JSON("{}")
                        .prop("label", choice.code() + " – " + choice.title())
                        .prop("value", choice.code())));
        return list;
    }
}
