package uk.proportion.schoolreview;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.schoolreview.SchoolRecommendation.Answered;
import uk.proportion.workflow.Departing;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** An enhanced review refers, or keeps the case; what it keeps the head has to sign, whatever was signed before. */
@Component
class CompleteTheEnhancedReview implements FormHandler {
    private final CaseFiles files;
    private final SchoolActions actions;
    private final SchoolRecommendation recommendation;

    CompleteTheEnhancedReview(CaseFiles files, SchoolActions actions, SchoolRecommendation recommendation) {
        this.files = files;
        this.actions = actions;
        this.recommendation = recommendation;
    }

    @Override
    public String form() {
        return "complete-the-enhanced-review";
    }

    /** Referral is presumed (T2 row 6a); what is kept all the same, the head signs (T10 row 1). */
    @Override
    public List<Departing> departures(TaskAnswers answers) {
        return "KEEP".equals(answers.required("enhancedDecision"))
                ? recommendation.departing(
                        answers.reference(),
                        new Answered("enhancedDecision", "NONE"),
                        "ENHANCED_REVIEW",
                        "REFER",
                        "KEEP",
                        "HEADTEACHER")
                : List.of();
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        if ("KEEP".equals(answers.required("enhancedDecision"))) {
            files.record(answers.reference(), FactChanges.ofReview(Map.of("headSignOff", "NO")), answers.by());
            actions.done(answers.reference(), SchoolAction.KEPT_AFTER_ENHANCED_REVIEW, answers.by());
        }
        return Map.of();
    }
}
