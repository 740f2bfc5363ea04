package uk.proportion.childvoice;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;
import uk.proportion.workflow.VoiceFields;

/** What no stage has asked about a child and the parents is asked now. */
@Component
class HearTheChild implements FormHandler {
    private final ChildVoice voice;

    HearTheChild(ChildVoice voice) {
        this.voice = voice;
    }

    @Override
    public String form() {
        return "hear-the-child-and-the-parents";
    }

    @Override
    public Set<String> ownFields() {
        return VoiceFields.OWN;
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        VoiceFields.keep(answers, voice);
        return Map.of();
    }
}
