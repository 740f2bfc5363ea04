package uk.proportion.recording.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.ChildVoice.Question;
import uk.proportion.recording.OutcomeProposals;
import uk.proportion.recording.Signatures;
import uk.proportion.recording.VoiceOfThePerson;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/** T10 and T8 as if the proposed code were the outcome: who signs it, and what it would mean for the child. */
@Component("decideWhoSigns")
class DecideWhoSigns implements JavaDelegate {
    private static final String NOTHING_YET = "NONE";
    private final OutcomeProposals proposals;
    private final VoiceOfThePerson voice;

    DecideWhoSigns(OutcomeProposals proposals, VoiceOfThePerson voice) {
        this.proposals = proposals;
        this.voice = voice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = Work.of(execution);
        Signatures signatures = proposals.signatures(work.reference(), work.subject());
        ProcessVariable.PROPOSED_OUTCOME.set(execution, signatures.code());
        ProcessVariable.SIGN_OFF.set(execution, signatures.signOff());
        ProcessVariable.ENDORSEMENT.set(execution, signatures.endorsement());
        ProcessVariable.DISCLOSURE.set(execution, signatures.disclosure());
        ProcessVariable.TELL_THE_VICTIM.set(
                execution, proposals.tellsTheVictim(work.reference(), work.subject()) ? "YES" : "NO");
        Set<Question> missing = voice.missing(work.reference(), work.subject(), signatures.code());
        ProcessVariable.ASK_FOR_WISHES.set(execution, missing.contains(Question.WISHES) ? "YES" : "NO");
        ProcessVariable.ASK_FOR_PARENTS.set(execution, missing.contains(Question.PARENTS) ? "YES" : "NO");
        ProcessVariable.SIGN_STEP.set(execution, NOTHING_YET);
        ProcessVariable.APPROVAL.set(execution, NOTHING_YET);
    }
}
