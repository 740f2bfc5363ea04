package uk.proportion.schoolreview;

import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Referrals;
import uk.proportion.casefile.Situation;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Whether to refer to social care where T5 says more than advice: asked once for the same thresholds. */
@Component
class SocialCareQuestion {
    private final SchoolActions actions;
    private final Assessment assessment;
    private final Referrals referrals;

    SocialCareQuestion(SchoolActions actions, Assessment assessment, Referrals referrals) {
        this.actions = actions;
        this.assessment = assessment;
        this.referrals = referrals;
    }

    boolean isOpen(Situation situation) {
        String thresholds = SocialCareThresholds.toAskAbout(situation);
        return !thresholds.isEmpty()
                && actions.last(situation.reference(), SchoolAction.SOCIAL_CARE_ANSWERED)
                        .filter(answer -> thresholds.equals(answer.result()))
                        .isEmpty();
    }

    void answer(CaseReference reference, boolean refer, Authorship by) {
        actions.socialCareAnswered(reference, SocialCareThresholds.toAskAbout(assessment.now(reference)), by);
        if (refer) {
            referrals.refer(reference, Agency.SOCIAL_CARE, "PERSONS_CHOICE", by);
        }
    }
}
