package uk.proportion.schoolreview;

import static uk.proportion.casefile.StageName.SCHOOL_REVIEW;
import static uk.proportion.guidance.Evaluation.CASE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Steps;
import uk.proportion.shared.CaseReference;

/** What the school has done in each case. */
@Component
class SchoolActions {
    private final Steps steps;

    SchoolActions(Steps steps) {
        this.steps = steps;
    }

    void done(CaseReference reference, SchoolAction action, Authorship by) {
        done(reference, action, null, by);
    }

    void deletionAsked(CaseReference reference, LocalDate until, Authorship by) {
        done(reference, SchoolAction.DELETION_ASKED, until.toString(), by);
    }

    void socialCareAnswered(CaseReference reference, String thresholds, Authorship by) {
        done(reference, SchoolAction.SOCIAL_CARE_ANSWERED, thresholds, by);
    }

    /** All that was done, the earliest first. */
    List<Steps.Step> of(CaseReference reference) {
        return steps.of(reference, SCHOOL_REVIEW);
    }

    /** The latest of those actions. */
    Optional<Steps.Step> last(CaseReference reference, SchoolAction... wanted) {
        return of(reference).stream().filter(step -> step.is(wanted)).reduce((earlier, later) -> later);
    }

    private void done(CaseReference reference, SchoolAction action, String result, Authorship by) {
        steps.done(reference, SCHOOL_REVIEW, CASE, action.name(), result, by);
    }
}
