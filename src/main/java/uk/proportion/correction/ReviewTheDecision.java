package uk.proportion.correction;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.DecisionReviews.Answer;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** The agency that decided says whether its decision stands on the corrected facts, with its reason either way. */
@Component
class ReviewTheDecision implements FormHandler {
    private static final String REVIEW = ProcessVariable.DECISION_REVIEW.key();

    private final DecisionsInQuestion decisions;
    private final Chronology chronology;

    ReviewTheDecision(DecisionsInQuestion decisions, Chronology chronology) {
        this.decisions = decisions;
        this.chronology = chronology;
    }

    @Override
    public String form() {
        return "review-the-decision";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(REVIEW);
    }

    @Override
    public String subject(TaskAnswers answers) {
        return about(answers).subject();
    }

    @Override
    public String source(TaskAnswers answers) {
        return about(answers).decision();
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        ReviewedSubject about = about(answers);
        Answer answer = Answer.valueOf(answers.required(REVIEW));
        String summary = answer == Answer.STANDS
                ? "The decision %s stands on the corrected facts"
                : "The decision %s is taken again on the corrected facts";
        chronology.add(
                answers.reference(),
                answers.by(),
                "DECISION_REVIEWED",
                about.subject(),
                summary.formatted(about.decision()));
        decisions.answer(answers.reference(), about, answer, answers.required("reason"), answers.by());
        return Map.of(ProcessVariable.DECISION_REVIEW, answer.name());
    }

    private static ReviewedSubject about(TaskAnswers answers) {
        return ReviewedSubject.of(answers.code(ProcessVariable.SUBJECT));
    }
}
