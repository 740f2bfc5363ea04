package uk.proportion.schoolreview;

import static uk.proportion.guidance.DecisionIds.CASE_ROUTE;
import static uk.proportion.guidance.Evaluation.CASE;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.workflow.Stage;

/** The school's review is due on the routes that take T2; it works on that answer and on what T5 would have it ask. */
@Component
class SchoolReviewStage implements Stage {
    private static final Set<String> ROUTES = Set.of("YPSI", "TRIAGE_DSL", "ADULT_OFFENDER");

    @Override
    public StageName name() {
        return StageName.SCHOOL_REVIEW;
    }

    @Override
    public List<Due> due(Situation situation) {
        boolean reviewed = ROUTES.contains(situation.evaluation().value(CASE_ROUTE, CASE, "route"));
        return reviewed ? List.of(new Due(CASE, basis(situation))) : List.of();
    }

    private static String basis(Situation situation) {
        String response = SchoolResponse.of(situation);
        if (!situation.reviewHeld()) {
            return "review not held|" + response;
        }
        String thresholds = SocialCareThresholds.toAskAbout(situation);
        return thresholds.isEmpty() ? response : response + "|" + thresholds;
    }
}
