package uk.proportion.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Clocks;

/** Runs a clock while something is under way that is no dated task: {@code ${stepClocks.run(execution, 'investigationReview')}}. */
@Component("stepClocks")
public class StepClocks {
    private final Clocks clocks;

    StepClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    /** The step is to be taken in the time of the deadline table. */
    public void run(DelegateExecution execution, String step) {
        Work work = Work.of(execution);
        clocks.run(work.reference(), step, work.subject());
    }

    /** The step is to be taken until that moment. */
    public void run(DelegateExecution execution, String step, Date due) {
        Work work = Work.of(execution);
        clocks.run(work.reference(), step, work.subject(), due.toInstant());
    }

    /** What was under way is over: done, or overtaken. */
    public void stop(DelegateExecution execution, String step) {
        Work work = Work.of(execution);
        clocks.stop(work.reference(), step, work.subject(), !execution.isCanceled());
    }

    /** A step that comes round again was taken, if it was not overtaken. */
    public void nextRound(DelegateExecution execution, String step) {
        Work work = Work.of(execution);
        if (!execution.isCanceled()) {
            clocks.nextRound(work.reference(), step, work.subject());
        }
    }
}
