package uk.proportion.schoolreview.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.schoolreview.NextStep;
import uk.proportion.schoolreview.SchoolDecisions;
import uk.proportion.schoolreview.SchoolHandling;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/** Sees what the school has left to do next, and by when. */
@Component("seeWhatIsLeftToDo")
class SeeWhatIsLeftToDo implements JavaDelegate {
    private final SchoolDecisions decisions;
    private final SchoolHandling handling;

    SeeWhatIsLeftToDo(SchoolDecisions decisions, SchoolHandling handling) {
        this.decisions = decisions;
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NextStep next = handling.next(decisions.afresh(Work.of(execution).reference()));
        ProcessVariable.SCHOOL_STEP.set(execution, next.kind().name());
        ProcessVariable.SCHOOL_STEP_FROM.set(execution, date(next.from()));
        ProcessVariable.SCHOOL_STEP_DUE.set(execution, date(next.due()));
        ProcessVariable.SCHOOL_STEP_CLOCK.set(execution, next.clock());
    }

    private static Date date(Instant moment) {
        return moment == null ? null : Date.from(moment);
    }
}
