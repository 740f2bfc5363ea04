package uk.proportion.intervention;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.MeasureState;
import uk.proportion.casefile.Plans;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;
import uk.proportion.workflow.VoiceFields;

/** The child and the parents agree to what is proposed, or decline it. */
@Component
class AgreeThePlan implements FormHandler {
    private static final String AGREEMENT = "planAgreement";

    private final Plans plans;
    private final ChildVoice voice;

    AgreeThePlan(Plans plans, ChildVoice voice) {
        this.plans = plans;
        this.voice = voice;
    }

    @Override
    public String form() {
        return "agree-the-plan";
    }

    @Override
    public Set<String> ownFields() {
        return Stream.concat(Stream.of(AGREEMENT), VoiceFields.OWN.stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        VoiceFields.keep(answers, voice);
        MeasureState agreement = MeasureState.valueOf(answers.required(AGREEMENT));
        plans.of(answers.reference(), answers.subject()).stream()
                .filter(measure -> measure.state() == MeasureState.PROPOSED)
                .forEach(measure ->
                        plans.move(answers.reference(), answers.subject(), measure.measure(), agreement, answers.by()));
        return Map.of();
    }
}
