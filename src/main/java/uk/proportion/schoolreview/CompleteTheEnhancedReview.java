package uk.proportion.schoolreview;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** An enhanced review refers, or keeps the case; what it keeps the head has to sign, whatever was signed before. */
@Component
class CompleteTheEnhancedReview implements FormHandler {
    private final CaseFiles files;
    private final SchoolActions actions;

    CompleteTheEnhancedReview(CaseFiles files, SchoolActions actions) {
        this.files = files;
        this.actions = actions;
    }

    @Override
    public String form() {
        return "complete-the-enhanced-review";
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
