package uk.proportion.persistence;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.AskedOf;
import uk.proportion.casefile.EarlierCases;
import uk.proportion.casefile.EarlierCases.EarlierChild;
import uk.proportion.casefile.SameChildAnswer;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.ChildLetter;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** Somebody has compared two case files of the own agency and says whether they are about the same child. */
@Component
class SayWhetherItIsTheSameChild implements FormHandler {
    private static final String ANSWER = "sameChild";
    private static final String ESCALATION = "escalation";

    private final EarlierCases earlierCases;

    SayWhetherItIsTheSameChild(EarlierCases earlierCases) {
        this.earlierCases = earlierCases;
    }

    @Override
    public String form() {
        return "say-whether-it-is-the-same-child";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(ANSWER, ESCALATION);
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        SameChildAnswer answer = SameChildAnswer.valueOf(answers.required(ANSWER));
        boolean escalation = answers.text(ESCALATION).filter("YES"::equals).isPresent();
        EarlierChild earlier = new EarlierChild(
                new CaseReference(answers.code(ProcessVariable.EARLIER_CASE)),
                new ChildLetter(answers.code(ProcessVariable.EARLIER_CHILD)));
        AskedOf asked = AskedOf.of(answers.subject()).orElseThrow();
        boolean kept = earlierCases.answer(answers.reference(), asked, earlier, answer, escalation, answers.by());
        if (!kept) {
            throw Refusal.overtaken();
        }
        return Map.of();
    }
}
