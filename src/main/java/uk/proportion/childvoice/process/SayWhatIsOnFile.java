package uk.proportion.childvoice.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.ChildVoice.Question;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/** Says which of the two questions about its child a form still has to ask. */
@Component("sayWhatIsOnFile")
class SayWhatIsOnFile implements ExecutionListener {
    private final ChildVoice voice;

    SayWhatIsOnFile(ChildVoice voice) {
        this.voice = voice;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Work work = Work.of(execution);
        Set<Question> missing = voice.missing(work.reference()).getOrDefault(work.subject(), Set.of());
        ProcessVariable.ASK_FOR_WISHES.set(execution, missing.contains(Question.WISHES) ? "YES" : "NO");
        ProcessVariable.ASK_FOR_PARENTS.set(execution, missing.contains(Question.PARENTS) ? "YES" : "NO");
    }
}
