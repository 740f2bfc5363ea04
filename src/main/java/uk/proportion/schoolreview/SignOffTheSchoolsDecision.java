package uk.proportion.schoolreview;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Reviews;
import uk.proportion.casefile.SignOffs;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** The headteacher agrees that the school keeps the case, or declines (T10 row 1). Whoever proposed it does not sign. */
@Component
class SignOffTheSchoolsDecision implements FormHandler {
    private static final String DECISION = "headSignOff";

    private final SignOffs signOffs;
    private final Reviews reviews;
    private final SchoolActions actions;

    SignOffTheSchoolsDecision(SignOffs signOffs, Reviews reviews, SchoolActions actions) {
        this.signOffs = signOffs;
        this.reviews = reviews;
        this.actions = actions;
    }

    @Override
    public String form() {
        return "sign-off-the-schools-decision";
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        if (isProposer(answers)) {
            throw new Refusal("\"%s\" cannot be answered by whoever held the review: somebody else has to sign"
                    .formatted(DECISION));
        }
        String answer = "YES".equals(answers.required(DECISION)) ? "APPROVED" : "RETURNED";
        signOffs.sign(answers.reference(), "case", "SCHOOL_DECISION", "HEADTEACHER", answer, answers.by());
        return Map.of();
    }

    private boolean isProposer(TaskAnswers answers) {
        String user = answers.by().user();
        return reviews.heldBy(answers.reference()).contains(user)
                || actions.last(answers.reference(), SchoolAction.KEPT_AFTER_ENHANCED_REVIEW)
                        .filter(kept -> kept.doneBy().equals(user))
                        .isPresent();
    }
}
