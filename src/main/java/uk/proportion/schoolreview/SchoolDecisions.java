package uk.proportion.schoolreview;

import static uk.proportion.guidance.Evaluation.CASE;

import org.springframework.stereotype.Service;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Decisions;

/** Decides afresh on behalf of the school's review. */
@Service
public class SchoolDecisions {
    private final Decisions decisions;
    private final SchoolReferrals referrals;

    SchoolDecisions(Decisions decisions, SchoolReferrals referrals) {
        this.decisions = decisions;
        this.referrals = referrals;
    }

    /** The case as it is now, as the review goes on with it. */
    public Situation afresh(CaseReference reference) {
        Situation situation = decisions.afresh(reference, StageName.SCHOOL_REVIEW, CASE);
        return referrals.noteThatPoliceKnow(situation)
                ? decisions.afresh(reference, StageName.SCHOOL_REVIEW, CASE)
                : situation;
    }

    /** T2's answer for the case as it is now, such as {@code SCHOOL_HANDLES}. */
    public String response(CaseReference reference) {
        return SchoolResponse.of(afresh(reference));
    }
}
