package uk.proportion.escalation;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.Steps;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** Keeps what the manager did about a missed deadline; the reason goes to the chronology of the case. */
@Component
class ActOnTheMissedDeadline implements FormHandler {
    private static final String ACTION = "deadlineAction";

    private final Steps steps;

    ActOnTheMissedDeadline(Steps steps) {
        this.steps = steps;
    }

    @Override
    public String form() {
        return "act-on-the-missed-deadline";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(ACTION);
    }

    @Override
    public String subject(TaskAnswers answers) {
        return clock(answers).about();
    }

    @Override
    public String source(TaskAnswers answers) {
        return clock(answers).step();
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        WatchedClock clock = clock(answers);
        steps.done(
                answers.reference(),
                StageName.DEADLINE_WATCH,
                clock.about(),
                clock.step(),
                answers.required(ACTION),
                answers.by());
        return Map.of();
    }

    private static WatchedClock clock(TaskAnswers answers) {
        return WatchedClock.of(answers.code(ProcessVariable.SUBJECT));
    }
}
