package uk.proportion.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Clocks;

/**
 * When a task is due, by the deadline table: {@code ${dueDates.of(execution, 'crimeRecord')}}. A task that is dated so has
 * that step to take: its clock runs until the task is done.
 */
@Component("dueDates")
public class DueDates {
    private final Clocks clocks;

    DueDates(Clocks clocks) {
        this.clocks = clocks;
    }

    /** The last moment at which that step of this case is in time; counted from now where its start is not a fact. */
    public Date of(DelegateExecution execution, String step) {
        Work work = Work.of(execution);
        return Date.from(clocks.due(work.reference(), step, work.subject()));
    }

    /** The moment that somebody has set for that step. */
    public Date by(DelegateExecution execution, String step, Date set) {
        return set;
    }

    /** The same moment for a task that helps with the step and does not take it: {@link #of}, without a clock. */
    public Date alongside(DelegateExecution execution, String step) {
        return of(execution, step);
    }

    /** The cycle of a timer that comes round as often as the step: {@code R/P28D}. */
    public String every(DelegateExecution execution, String step) {
        return "R/" + clocks.period(Work.of(execution).reference(), step);
    }
}
