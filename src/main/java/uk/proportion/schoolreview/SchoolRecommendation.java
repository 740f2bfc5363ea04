package uk.proportion.schoolreview;

import static uk.proportion.guidance.DecisionIds.SCHOOL_RESPONSE;
import static uk.proportion.guidance.Evaluation.CASE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.guidance.Guidance;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Departing;

/** What T2 recommended before somebody answered otherwise. */
@Component
class SchoolRecommendation {
    private final Assessment assessment;
    private final Guidance guidance;

    SchoolRecommendation(Assessment assessment, Guidance guidance) {
        this.assessment = assessment;
        this.guidance = guidance;
    }

    /**
     * The departure, where T2 would say so if that fact had that value.
     *
     * @param response what T2 would say
     * @param recommended what that recommends
     * @param second who signs what was chosen
     */
    List<Departing> departing(
            CaseReference reference,
            Answered answered,
            String response,
            String recommended,
            String chosen,
            String second) {
        return before(reference, answered)
                .filter(decision -> response.equals(decision.value("schoolResponse")))
                .map(decision -> new Departing(
                        SCHOOL_RESPONSE,
                        CASE,
                        decision.rules().stream().map(FiredRule::id).toList(),
                        recommended,
                        chosen,
                        second))
                .stream()
                .toList();
    }

    /** A fact of the review, as if it had been answered so. */
    record Answered(String fact, String value) {}

    private Optional<Decision> before(CaseReference reference, Answered answered) {
        return assessment
                .asRead(reference)
                .evaluation()
                .find(SCHOOL_RESPONSE, CASE)
                .map(now -> {
                    Map<String, Object> facts = new HashMap<>(now.facts());
                    facts.put(answered.fact(), answered.value());
                    return guidance.decide(SCHOOL_RESPONSE, facts);
                });
    }
}
