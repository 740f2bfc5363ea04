package uk.proportion.schoolreview;

import static uk.proportion.guidance.DecisionIds.SCHOOL_RESPONSE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.access.Role;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.Reviews;
import uk.proportion.casefile.Situation;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.ReviewableDecision;

/**
 * The school's response once it was carried out: the head has agreed to keep the case, or it was referred. To take it again,
 * what people decided is withdrawn; where the review itself led to the referral, it is held again.
 */
@Component
class ResponseTakenAgain implements ReviewableDecision {
    private static final Set<String> REFERRALS =
            Set.of(SchoolResponse.REFER_BOTH, SchoolResponse.REFER_POLICE, SchoolResponse.DUTY_REPORT);
    private static final List<String> DECIDED_BY_PEOPLE = List.of("headSignOff", "enhancedDecision", "mashConsulted");

    private final CaseFiles files;
    private final Reviews reviews;
    private final Assessment assessment;

    ResponseTakenAgain(CaseFiles files, Reviews reviews, Assessment assessment) {
        this.files = files;
        this.reviews = reviews;
        this.assessment = assessment;
    }

    @Override
    public String decision() {
        return SCHOOL_RESPONSE;
    }

    @Override
    public Role reviewer() {
        return Role.HEADTEACHER;
    }

    @Override
    public Optional<String> standing(Situation situation, String subject) {
        String response = SchoolResponse.of(situation);
        boolean ours = response != null && situation.involves(Agency.SCHOOL) && situation.reviewHeld();
        return ours && (isKept(situation, response) || isReferred(situation, response))
                ? Optional.of(response)
                : Optional.empty();
    }

    @Override
    public void takeAgain(CaseReference reference, String subject, String reason, Authorship by) {
        if (REFERRALS.contains(SchoolResponse.of(assessment.now(reference)))) {
            reviews.setAside(reference);
        }
        Map<String, Object> withdrawn = new HashMap<>();
        DECIDED_BY_PEOPLE.forEach(key -> withdrawn.put(key, null));
        files.record(reference, FactChanges.ofReview(withdrawn), by);
    }

    private static boolean isKept(Situation situation, String response) {
        return SchoolResponse.SCHOOL_HANDLES.equals(response) && "YES".equals(situation.review("headSignOff"));
    }

    private static boolean isReferred(Situation situation, String response) {
        return REFERRALS.contains(response) && SchoolResponse.isCarriedOut(situation);
    }
}
