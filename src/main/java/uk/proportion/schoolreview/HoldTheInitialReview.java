package uk.proportion.schoolreview;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Reviews;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** The initial review meeting has been held. */
@Component
class HoldTheInitialReview implements FormHandler {
    private final Reviews reviews;

    HoldTheInitialReview(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String form() {
        return "hold-the-initial-review";
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        reviews.held(answers.reference(), answers.by());
        return Map.of();
    }
}
