package uk.proportion.schoolreview;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.ChildVoice.Answer;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** The parents have been told, or it has been said why that is not safe. */
@Component
class TellTheParents implements FormHandler {
    private static final Pattern FIELD = Pattern.compile("([A-F])_parentsSafeToInform");
    private final SchoolActions actions;
    private final ChildVoice voice;

    TellTheParents(SchoolActions actions, ChildVoice voice) {
        this.actions = actions;
        this.voice = voice;
    }

    @Override
    public String form() {
        return "tell-the-parents";
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        answers.fields().forEach((field, told) -> {
            Matcher ofAChild = FIELD.matcher(field);
            if (told != null && ofAChild.matches()) {
                Answer answer = told.equals("YES") ? Answer.PARENTS_CONTACTED : Answer.PARENTS_NOT_SAFE;
                voice.keep(answers.reference(), ofAChild.group(1), answer, answers.by());
            }
        });
        actions.done(answers.reference(), SchoolAction.PARENTS_TOLD, answers.by());
        return Map.of();
    }
}
