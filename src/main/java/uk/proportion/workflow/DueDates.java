package uk.proportion.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.proportion.calendar.Deadline;
import uk.proportion.calendar.Deadlines;
import uk.proportion.casefile.Assessment;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Nation;

/** When a task is due, by the deadline table: {@code ${dueDates.of(execution, 'crimeRecord')}}. */
@Component("dueDates")
public class DueDates {
    private final Assessment assessment;
    private final Deadlines deadlines;
    private final Clock clock;

    DueDates(Assessment assessment, Deadlines deadlines, Clock clock) {
        this.assessment = assessment;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The last moment at which that step of this case is in time; counted from now where its start is not a fact. */
    public Date of(DelegateExecution execution, String step) {
        CaseFacts facts = assessment.facts(new CaseReference(execution.getProcessBusinessKey()));
        Nation nation = Nation.valueOf((String) facts.incident().get("nation"));
        Deadline deadline = deadlines.rule(step, nation);
        Object start = facts.incident().get(deadline.startsAt());
        Instant from =
                start instanceof String stated ? OffsetDateTime.parse(stated).toInstant() : clock.instant();
        return Date.from(deadlines.due(deadline, from));
    }
}
