package uk.proportion.safeguarding;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;
import uk.proportion.workflow.VoiceFields;

/** A social worker has acknowledged the referral of a child and answered what the threshold rests on. */
@Component
class DecideOnTheReferral implements FormHandler {
    private final ReferralSteps steps;
    private final ChildVoice voice;

    DecideOnTheReferral(ReferralSteps steps, ChildVoice voice) {
        this.steps = steps;
        this.voice = voice;
    }

    @Override
    public String form() {
        return "decide-on-the-referral";
    }

    @Override
    public Set<String> ownFields() {
        return VoiceFields.OWN;
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        VoiceFields.keep(answers, voice);
        steps.done(answers.reference(), answers.subject(), ReferralStep.DECIDED, null, answers.by());
        return Map.of();
    }
}
