package uk.proportion.safeguarding;

import static uk.proportion.guidance.DecisionIds.SOCIAL_CARE_THRESHOLD;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.SignOffs;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** A team manager signs emergency protection or a strategy discussion, or returns it; never the one who decided (T10 row 7). */
@Component
class SignTheThresholdDecision implements FormHandler {
    private static final String APPROVAL = "approval";
    private static final String SIGNING = "SOCIAL_CARE_DECISION";

    private final ReferralSteps steps;
    private final ThresholdSignature signature;
    private final SignOffs signOffs;

    SignTheThresholdDecision(ReferralSteps steps, ThresholdSignature signature, SignOffs signOffs) {
        this.steps = steps;
        this.signature = signature;
        this.signOffs = signOffs;
    }

    @Override
    public String form() {
        return "sign-the-threshold-decision";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(APPROVAL);
    }

    @Override
    public Set<String> seconds(TaskAnswers answers) {
        return "APPROVED".equals(answers.required(APPROVAL)) ? Set.of(SOCIAL_CARE_THRESHOLD) : Set.of();
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        String user = answers.by().user();
        Progress progress = steps.of(answers.reference(), answers.subject());
        if (progress.deciders().contains(user)) {
            throw new Refusal(
                    "\"Your decision\" cannot be yours: you decided on this referral; ask another team manager");
        }
        String approval = answers.required(APPROVAL);
        String rank = signature.of(progress.threshold().orElseThrow());
        if ("RETURNED".equals(approval)) {
            steps.done(answers.reference(), answers.subject(), ReferralStep.RETURNED, null, answers.by());
        }
        signOffs.sign(answers.reference(), answers.subject(), SIGNING, rank, approval, answers.by());
        return Map.of(ProcessVariable.APPROVAL, approval);
    }
}
