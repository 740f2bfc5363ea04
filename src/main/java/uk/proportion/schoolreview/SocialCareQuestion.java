package uk.proportion.schoolreview;

import static uk.proportion.guidance.DecisionIds.SOCIAL_CARE_THRESHOLD;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Referrals;
import uk.proportion.casefile.Situation;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Departing;

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

    /** What it means for each child about whom T5 says more than advice, not to refer. */
    List<Departing> departures(CaseReference reference) {
        return SocialCareThresholds.aboveAdvice(assessment.asRead(reference)).entrySet().stream()
                .map(child -> new Departing(
                        SOCIAL_CARE_THRESHOLD,
                        child.getKey(),
                        child.getValue().rules().stream().map(FiredRule::id).toList(),
                        child.getValue().value("threshold"),
                        "NOT_REFERRED",
                        Departing.NOBODY))
                .toList();
    }

    void answer(CaseReference reference, boolean refer, Authorship by) {
        actions.socialCareAnswered(reference, SocialCareThresholds.toAskAbout(assessment.now(reference)), by);
        if (refer) {
            referrals.refer(reference, Agency.SOCIAL_CARE, "PERSONS_CHOICE", by);
        }
    }
}
