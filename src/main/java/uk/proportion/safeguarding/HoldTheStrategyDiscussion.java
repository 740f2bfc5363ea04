package uk.proportion.safeguarding;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/**
 * The strategy discussion about a child was held. The first one of the case starts the conference's clock for every child
 * whom it is about; another one about the same child starts it anew.
 */
@Component
class HoldTheStrategyDiscussion implements FormHandler {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String HELD_AT = "strategyDiscussionAt";

    private final CaseFiles files;
    private final Assessment assessment;
    private final ReferralSteps steps;
    private final Clock clock;

    HoldTheStrategyDiscussion(CaseFiles files, Assessment assessment, ReferralSteps steps, Clock clock) {
        this.files = files;
        this.assessment = assessment;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "hold-the-strategy-discussion";
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        String result = answers.required("s47Result");
        boolean anew = steps.of(answers.reference(), answers.subject()).isDiscussed();
        if (anew || !assessment.facts(answers.reference()).incident().containsKey(HELD_AT)) {
            String now = clock.instant().atZone(LONDON).toOffsetDateTime().toString();
            files.record(answers.reference(), FactChanges.ofIncident(Map.of(HELD_AT, now)), answers.by());
        }
        steps.done(answers.reference(), answers.subject(), ReferralStep.DISCUSSED, null, answers.by());
        return Map.of(ProcessVariable.S47_RESULT, result);
    }
}
