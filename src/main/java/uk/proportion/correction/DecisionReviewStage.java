package uk.proportion.correction;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.DecisionReviews.Review;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.workflow.Stage;

/** A review is due for each decision in question; a further correction begins it again with all that was corrected. */
@Component
class DecisionReviewStage implements Stage {
    private final DecisionsInQuestion decisions;

    DecisionReviewStage(DecisionsInQuestion decisions) {
        this.decisions = decisions;
    }

    @Override
    public StageName name() {
        return StageName.DECISION_REVIEW;
    }

    @Override
    public List<Due> due(Situation situation) {
        return decisions.open(situation).stream()
                .map(review -> new Due(ReviewedSubject.of(review).toString(), basis(review)))
                .toList();
    }

    /** The same correction is never asked about twice, a later one of the same facts is. */
    private static String basis(Review review) {
        return review.id() + "|" + review.offers();
    }
}
