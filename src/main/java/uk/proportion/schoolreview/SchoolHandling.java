package uk.proportion.schoolreview;

import static uk.proportion.schoolreview.SchoolAction.DELETION_ASKED;
import static uk.proportion.schoolreview.SchoolAction.DELETION_CONFIRMED;
import static uk.proportion.schoolreview.SchoolAction.DELETION_NOT_CONFIRMED;
import static uk.proportion.schoolreview.SchoolAction.HANDLING_BEGUN;
import static uk.proportion.schoolreview.SchoolAction.PARENTS_TOLD;
import static uk.proportion.schoolreview.SchoolAction.REVIEWED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.Steps;
import uk.proportion.schoolreview.NextStep.Kind;
import uk.proportion.shared.CaseReference;

/**
 * What is left to do once T2 has been carried out. A school that keeps a case tells the parents, only then asks for deletion,
 * has it confirmed and reviews the case twice (UKCIS 2024; 10 and 30 working days after the decision).
 */
@Service
public class SchoolHandling {
    private static final String DELETION = "deletion";
    private static final List<String> REVIEWS = List.of("firstReview", "secondReview");

    private final SchoolActions actions;
    private final SocialCareQuestion socialCare;
    private final SchoolDates dates;

    SchoolHandling(SchoolActions actions, SocialCareQuestion socialCare, SchoolDates dates) {
        this.actions = actions;
        this.socialCare = socialCare;
        this.dates = dates;
    }

    /** The next step in that situation, by what has been done so far. */
    public NextStep next(Situation situation) {
        if (!SchoolResponse.isCarriedOut(situation)) {
            return NextStep.of(Kind.DECIDE_AGAIN);
        }
        if (socialCare.isOpen(situation)) {
            return NextStep.of(Kind.ASK_ABOUT_SOCIAL_CARE);
        }
        return SchoolResponse.SCHOOL_HANDLES.equals(SchoolResponse.of(situation))
                ? inSchool(situation)
                : NextStep.of(Kind.REFERRED);
    }

    private NextStep inSchool(Situation situation) {
        CaseReference reference = situation.reference();
        Instant begun = begun(reference);
        if (actions.last(reference, PARENTS_TOLD).isEmpty()) {
            return NextStep.of(Kind.TELL_THE_PARENTS);
        }
        Optional<Steps.Step> deletion =
                actions.last(reference, DELETION_ASKED, DELETION_CONFIRMED, DELETION_NOT_CONFIRMED);
        if (deletion.isEmpty() || deletion.get().is(DELETION_NOT_CONFIRMED)) {
            return NextStep.of(Kind.ASK_FOR_DELETION);
        }
        if (deletion.get().is(DELETION_ASKED)) {
            return NextStep.by(LocalDate.parse(deletion.get().result()), DELETION, Kind.CONFIRM_THE_DELETION);
        }
        return review(situation, begun);
    }

    private NextStep review(Situation situation, Instant begun) {
        long held = actions.of(situation.reference()).stream()
                .filter(action -> action.is(REVIEWED))
                .count();
        if (held >= REVIEWS.size()) {
            return NextStep.of(Kind.HANDLED_IN_SCHOOL);
        }
        String review = REVIEWS.get((int) held);
        return NextStep.on(dates.dayOf(review, situation, begun), review, Kind.REVIEW_THE_CASE);
    }

    private Instant begun(CaseReference reference) {
        if (actions.last(reference, HANDLING_BEGUN).isEmpty()) {
            actions.done(reference, HANDLING_BEGUN, Authorship.system("school-review"));
        }
        return actions.last(reference, HANDLING_BEGUN).orElseThrow().doneAt();
    }
}
