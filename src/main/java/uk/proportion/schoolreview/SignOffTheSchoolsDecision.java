package uk.proportion.schoolreview;

import static uk.proportion.guidance.DecisionIds.SCHOOL_RESPONSE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Reviews;
import uk.proportion.casefile.SignOffs;
import uk.proportion.schoolreview.SchoolRecommendation.Answered;
import uk.proportion.workflow.Departing;
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
    private final SchoolRecommendation recommendation;

    SignOffTheSchoolsDecision(
            SignOffs signOffs, Reviews reviews, SchoolActions actions, SchoolRecommendation recommendation) {
        this.signOffs = signOffs;
        this.reviews = reviews;
        this.actions = actions;
        this.recommendation = recommendation;
    }

    @Override
    public String form() {
        return "sign-off-the-schools-decision";
    }

    /** The head may have a case referred that the school could keep (T2 row 8b). */
    @Override
    public List<Departing> departures(TaskAnswers answers) {
        return "DECLINED".equals(answers.required(DECISION))
                ? recommendation.departing(
                        answers.reference(),
                        new Answered(DECISION, "YES"),
                        "SCHOOL_HANDLES",
                        "SCHOOL_HANDLES",
                        "REFER_POLICE_AND_CSC",
                        Departing.NOBODY)
                : List.of();
    }

    @Override
    public Set<String> seconds(TaskAnswers answers) {
        return "YES".equals(answers.required(DECISION)) ? Set.of(SCHOOL_RESPONSE) : Set.of();
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
