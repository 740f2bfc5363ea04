package uk.proportion.safeguarding;

import static uk.proportion.casefile.StageName.SAFEGUARDING_REFERRAL;

import org.springframework.stereotype.Component;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Steps;
import uk.proportion.shared.CaseReference;

/** The steps of each child's referral. */
@Component
class ReferralSteps {
    private final Steps steps;

    ReferralSteps(Steps steps) {
        this.steps = steps;
    }

    /** @param threshold the threshold that the step is about; {@code null} where it is about none */
    void done(CaseReference reference, String child, ReferralStep step, String threshold, Authorship by) {
        steps.done(reference, SAFEGUARDING_REFERRAL, child, step.name(), threshold, by);
    }

    /** How far the referral of that child has come. */
    Progress of(CaseReference reference, String child) {
        return new Progress(steps.of(reference, SAFEGUARDING_REFERRAL).stream()
                .filter(step -> step.subject().equals(child))
                .toList());
    }
}
